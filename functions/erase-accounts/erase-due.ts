import type { Handled } from '../../shared/adapters/table/drain.ts';
import { sweepDue } from '../../shared/adapters/table/sweep.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Counts, Run } from '../../shared/platform/scheduled.ts';
import { beginErasure } from './begin-erasure.ts';
import type { ErasureDeps, Step } from './deps.ts';
import { finishErasure } from './finish-erasure.ts';
import { eraseAccounts } from './schedule.ts';

/** How often an order is read anew that others changed meanwhile. */
const ROUNDS = 6;

/** Carries one order as far as it goes. @returns undefined when there is nothing to do about it now */
const carryOut = async (deps: ErasureDeps, userCode: UserCode, run: Run): Promise<Step | undefined> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = await deps.store.get(erasureOrder, { userCode });
    if (!order || order.dueAt > run.at) return undefined;
    const step = await (order.state === 'waiting'
      ? beginErasure(deps, order, run.at)
      : finishErasure(deps, order, run));
    if (step !== 'again') return step;
  }
  throw new Error('an erasure is contested: it goes on with the next run');
};

/** Erases whoever is due, the earliest first, as far as the time goes; what is under way goes on with the next run. */
export const eraseDue =
  ({ log, limit, ...deps }: ErasureDeps & { log: Log; limit: number }) =>
  async (run: Run): Promise<Counts> => {
    const steps = { erased: 0, looked: 0, held: 0, postponed: 0, unfinished: 0, again: 0 } satisfies Record<
      Step,
      number
    >;
    const handle = async ({ userCode }: { userCode: UserCode }): Promise<Handled> => {
      const step = await carryOut(deps, userCode, run);
      if (step !== undefined) steps[step] += 1;
      return step === 'erased' || step === 'looked' ? 'done' : 'refused';
    };
    const sweep = { name: eraseAccounts.name, of: erasureOrder, index: 'due', bucket: 'dueHour', handle } as const;
    const { refused, failed } = await sweepDue(deps.store, sweep, { ...run, limit, log });
    const { erased, looked, held, postponed } = steps;
    return { erased, looked, held, postponed, refused, failed };
  };
