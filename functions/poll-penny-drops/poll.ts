import type { Handled } from '../../shared/adapters/table/drain.ts';
import { findDrop } from '../../shared/adapters/table/kyc/drops/find-drop.ts';
import { refreshDrop } from '../../shared/adapters/table/kyc/drops/refresh-drop.ts';
import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import { isUnderWay } from '../../shared/domain/kyc/penny-drop.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { dropReference } from '../../shared/entities/drop-reference.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { kycDecided } from '../../shared/http/kyc-decided.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { BankVerifier } from '../../shared/ports/bank-verifier.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import type { Store } from '../../shared/store/store.ts';
import { pollPennyDrops } from './schedule.ts';

export type PollDeps = {
  store: Store;
  messages: Messages;
  metrics: Metrics;
  ids: Ids;
  policy: Pick<Policy, 'kyc'>;
  /** Absent where the stage has no provider any more: what it left under way waits for an operator. */
  bankVerifier: BankVerifier | undefined;
  log: Log;
  limit: number;
};

/** Asks after what is due. Whoever settles it first, a call or this, the other finds it settled. */
export const poll =
  ({ bankVerifier: verifier, limit, ...deps }: PollDeps) =>
  async (run: Run): Promise<Counts> => {
    const counts = { settled: 0, waiting: 0 };
    if (!verifier) return { ...counts, refused: 0, failed: 0 };
    const { at } = run;
    const stamp: Stamp = { action: 'update', actorType: 'system', reason: 'asked by the clock', at };
    const { refused, failed } = await sweepDue(
      deps.store,
      {
        name: pollPennyDrops.name,
        of: dropReference,
        index: 'due',
        bucket: 'dueHour',
        handle: async ({ reference, dueAt }): Promise<Handled> => {
          const [drop, known] = await Promise.all([
            findDrop(deps.store, reference, verifier.name),
            deps.store.get(dropReference, { reference }),
          ]);
          if (!drop || known?.dueAt !== dueAt) return 'refused';
          const {
            kind,
            drop: after,
            notices,
          } = await refreshDrop({ ...deps, verifier }, drop, {
            at,
            stamp,
            owes: (decided, account) => kycDecided(deps.ids, 'bank', decided, account, at),
          });
          if (isUnderWay(after.status)) counts.waiting += 1;
          else if (kind === 'settled') {
            counts.settled += 1;
            if (notices.length > 0) await tell(deps, notices);
          } else return 'refused';
          return 'done';
        },
      },
      { ...run, limit, log: deps.log },
    );
    return { ...counts, refused, failed };
  };
