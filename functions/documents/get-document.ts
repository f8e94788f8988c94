import { fileNameOf, isSealedAway } from '../../shared/domain/documents/document-kind.ts';
import { later } from '../../shared/domain/time.ts';
import { document } from '../../shared/entities/document.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { documentReply } from './document-reply.ts';
import type { Handle } from './deps.ts';

/** Somebody else's document is not there. The ZIP of an offline e-KYC is never handed out, checked or not. */
export const getDocument: Handle<'getDocument'> = async (
  { caller: { userCode }, params: { documentId }, at },
  { store, documents, policy },
) => {
  const found = await store.get(document, { userCode, documentId });
  if (!found) return refuse('not_found');
  const shown = documentReply(found, at, policy);
  if (shown.status !== 'ready' || isSealedAway(found.kind)) return reply(200, shown, found.version);
  const { downloadLifeMs } = policy.documents;
  const as = { contentType: found.contentType, fileName: fileNameOf(found) };
  const url = await documents.downloadUrl(found.s3Key, as, downloadLifeMs);
  return reply(200, { ...shown, download: { url, expiresAt: later(at, downloadLifeMs) } }, found.version);
};
