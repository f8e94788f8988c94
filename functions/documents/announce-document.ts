import { dueAfter, standingAt } from '../../shared/domain/documents/standing.ts';
import { documentLimitOf } from '../../shared/domain/limits.ts';
import { later } from '../../shared/domain/time.ts';
import { document } from '../../shared/entities/document.ts';
import { madeBefore } from '../../shared/http/made-before.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { countUse, secondsToNextWindow } from '../../shared/adapters/table/limits.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

/**
 * Notes what will be uploaded and hands out a form for exactly that. The form is made first: one that nobody gets is of
 * no use to anybody, while a document without a form would count against its owner.
 */
export const announceDocument: Handle<'announceDocument'> = async (
  { caller: { userCode }, body, at, recordId: documentId, stamp },
  { store, documents, policy },
) => {
  const s3Key = `${userCode}/${documentId}`;
  const expiresAt = later(at, policy.documents.uploadLifeMs);
  const form = await documents.uploadForm({ ...body, key: s3Key }, expiresAt);
  const limit = documentLimitOf(policy.documents);
  const file = { ...body, documentId, userCode, s3Key };
  const due = dueAfter(at, policy.documents.abandonedAfterMs);
  const outcome = await store.commit(at, {
    document: create(document, { ...file, ...due, status: 'awaiting_upload' }, stamp('create')),
    limit: countUse(limit, userCode, at),
  });
  const announced = reply(201, { documentId, upload: { ...form, expiresAt } });
  if (outcome.kind === 'done') return announced;
  if (outcome.because.document) {
    const { status } = standingAt(madeBefore(outcome.because.document.current, file), at, policy.documents);
    // A form for a file that came, or that is waited for no more, would replace what was judged.
    return status === 'awaiting_upload' ? announced : refuse('idempotency_replayed');
  }
  return refuse('rate_limited', {
    retryAfterSeconds: secondsToNextWindow(limit, at),
    limit: { name: limit.name, quota: limit.quota, windowSeconds: limit.windowMs / 1000 },
  });
};
