import { REFUSALS } from '../../shared/domain/documents/refusal.ts';
import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import { document } from '../../shared/entities/document.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import { atMost, is } from '../../shared/store/conditions.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { patch } from '../../shared/store/writes.ts';
import { expireUploads } from './schedule.ts';

export type GiveUpDeps = {
  store: Pick<Store, 'get' | 'list' | 'write'>;
  documents: Pick<Documents, 'remove'>;
  log: Log;
  limit: number;
};

/**
 * The clock has ended these already; this takes away what may lie about of them, and says so on the document. Files go
 * first: a run that is cut short finds the document again. Nothing can make it ready meanwhile, because it falls due
 * an hour after the last check could begin.
 */
export const giveUp =
  ({ store, documents, log, limit }: GiveUpDeps) =>
  async (run: Run): Promise<Counts> => {
    const { at } = run;
    const { done, refused, failed } = await sweepDue(
      store,
      {
        name: expireUploads.name,
        of: document,
        index: 'due',
        bucket: 'dueHour',
        handle: async ({ userCode, documentId, kind, status, s3Key }) => {
          const isWaiting = status === 'awaiting_upload';
          await documents.remove('uploads', s3Key);
          // A check that was cut short may have kept what it never got to call ready.
          const isCopy = kind === 'personal_data';
          if (isWaiting || isCopy) await documents.remove('documents', s3Key);
          const rejectionReason = REFUSALS[isWaiting ? 'never_uploaded' : isCopy ? 'copy_over' : 'forgotten'];
          const set = { status: 'rejected' as const, rejectionReason };
          const when = { status: is(status), dueAt: atMost(at) };
          const stamp: Stamp = { action: 'update', actorType: 'system', reason: 'expired', at };
          const given = patch(document, { userCode, documentId }, { set, remove: ['dueAt', 'dueHour'], when }, stamp);
          return (await store.write(at, given)).kind;
        },
      },
      { ...run, limit, log },
    );
    return { expired: done, refused, failed };
  };
