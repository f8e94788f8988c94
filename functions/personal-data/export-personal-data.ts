import { countUse, secondsToNextWindow } from '../../shared/adapters/table/limits.ts';
import { exportLimitOf } from '../../shared/domain/limits.ts';
import { document } from '../../shared/entities/document.ts';
import { personalExport } from '../../shared/entities/personal-export.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { create } from '../../shared/store/writes.ts';
import type { Handle } from './deps.ts';

/** How often it is looked whether a copy is being made, when others ask at the same moment. */
const ROUNDS = 3;

/** Whoever asks while a copy is being made is told of that one. Making it takes a moment: make-exports does. */
export const exportPersonalData: Handle<'exportPersonalData'> = async (
  { caller: { userCode }, at, recordId: documentId, stamp },
  { store, policy },
) => {
  const limit = exportLimitOf(policy.privacy);
  for (let round = 0; round < ROUNDS; round += 1) {
    const underway = await store.get(personalExport, { userCode });
    if (underway) return reply(202, { documentId: underway.documentId });
    const outcome = await store.commit(at, {
      order: create(personalExport, { userCode, documentId, requestedAt: at }),
      document: create(
        document,
        {
          documentId,
          userCode,
          kind: 'personal_data',
          contentType: 'application/json',
          status: 'in_preparation',
          s3Key: `${userCode}/${documentId}`,
        },
        stamp('export'),
      ),
      limit: countUse(limit, userCode, at),
    });
    // Ordered by an earlier run of this request, and made since.
    if (outcome.kind === 'done' || outcome.because.document) return reply(202, { documentId });
    if (!outcome.because.order && outcome.because.limit)
      return refuse('rate_limited', {
        retryAfterSeconds: secondsToNextWindow(limit, at),
        limit: { name: limit.name, quota: limit.quota, windowSeconds: limit.windowMs / 1000 },
      });
  }
  return refuse('conflict');
};
