import { Outage } from '../../domain/outage.ts';
import type { Log } from '../../platform/log.ts';
import type { Entity, Shown } from '../../store/entity.ts';
import type { Source } from '../../store/lists.ts';
import type { Store } from '../../store/store.ts';

/** What became of one item; `refused`: another run, or its owner, was there first. */
export type Handled = 'done' | 'refused';

/** `failed` items stay where they are for the next run. */
export type Tally = { done: number; refused: number; failed: number };

export type Budget = {
  /** Items that one run settles at most. */
  limit: number;
  /** Whether the time of the run is used up. */
  isOver: () => boolean;
};

type Work<E extends Entity> = {
  name: string;
  tally: Tally;
  budget: Budget;
  log: Log;
  handle: (item: Shown<E>) => Promise<Handled>;
};

/** A page of a list, and how many of its items are settled at the same time. */
const PAGE = 100;
const AT_ONCE = 10;

/** One item that cannot be settled must not keep the others waiting; a dependency that is down stops the run. */
const settle = async <E extends Entity>(item: Shown<E>, { name, tally, log, handle }: Work<E>): Promise<void> => {
  try {
    tally[await handle(item)] += 1;
  } catch (cause) {
    if (cause instanceof Outage) throw cause;
    tally.failed += 1;
    log.error('an item could not be swept', { sweeper: name, cause });
  }
};

/** Waits for all, also when one fails: nothing may go on after the run has ended. */
const all = async (tasks: readonly Promise<void>[]): Promise<void> => {
  await Promise.allSettled(tasks);
  await Promise.all(tasks);
};

/**
 * Handles every item of some lists, the earliest first, as far as the budget goes.
 * @param to an upper bound on the sort key
 * @returns whether nothing was left out @throws Outage when the table or what the items need is down
 */
export const drain = async <E extends Entity, N extends keyof E['indexes'] & string>(
  store: Pick<Store, 'list'>,
  of: E,
  sources: readonly Source<N>[],
  to: string | undefined,
  work: Work<E>,
): Promise<boolean> => {
  const { tally, budget } = work;
  let after: string | undefined;
  do {
    const page = await store.list(of, sources, { limit: PAGE, after, to, newestFirst: false });
    // Read through an index, so in the form lists show.
    const items = page.items as Shown<E>[];
    for (let from = 0; from < items.length; from += AT_ONCE) {
      if (budget.isOver()) return false;
      const wanted = items.slice(from, from + AT_ONCE);
      const affordable = wanted.slice(0, Math.max(0, budget.limit - tally.done));
      await all(affordable.map((item) => settle(item, work)));
      if (affordable.length < wanted.length) return false;
    }
    after = page.next;
  } while (after !== undefined);
  return true;
};
