import { dueAfter } from '../../shared/domain/documents/standing.ts';
import { documentLimitOf } from '../../shared/domain/limits.ts';
import { later } from '../../shared/domain/time.ts';
import { document } from '../../shared/entities/document.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { countUse, secondsToNextWindow } from '../../shared/adapters/table/limits.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

/**
 * Notes what will be uploaded and hands out a form for exactly that. The form is made first: one that nobody gets is of
 * no use to anybody, while a document without a form would count against its owner.
 */
export const announceDocument: Handle<'announceDocument'> = async (
  { caller: { userCode }, body, at, stamp },
  { store, documents, ids, policy },
) => {
  const documentId = ids.record(at);
  const s3Key = `${userCode}/${documentId}`;
  const expiresAt = later(at, policy.documents.uploadLifeMs);
  const form = await documents.uploadForm({ ...body, key: s3Key }, expiresAt);
  const limit = documentLimitOf(policy.documents);
  const announced = {
    ...body,
    ...dueAfter(at, policy.documents.abandonedAfterMs),
    documentId,
    userCode,
    s3Key,
    status: 'awaiting_upload' as const,
  };
  const outcome = await store.commit(at, {
    document: create(document, announced, stamp('create')),
    limit: countUse(limit, userCode, at),
  });
  if (outcome.kind === 'done') return reply(201, { documentId, upload: { ...form, expiresAt } });
  if (!outcome.because.limit) throw new Error('an id was given to two documents');
  return refuse('rate_limited', {
    retryAfterSeconds: secondsToNextWindow(limit, at),
    limit: { name: limit.name, quota: limit.quota, windowSeconds: limit.windowMs / 1000 },
  });
};
