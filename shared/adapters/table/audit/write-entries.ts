import { dayInIndia, type IsoTime } from '../../../domain/time.ts';
import { actionCounter } from '../../../entities/action-counter.ts';
import { auditTrail } from '../../../entities/audit-trail.ts';
import { EVERYBODY, STATISTICS_SHARDS } from '../../../entities/statistics-counter.ts';
import type { Store } from '../../../store/store.ts';
import { create, patch, type Write } from '../../../store/writes.ts';
import type { Entry } from './entry-of.ts';

/** Entries of one transaction: few enough to leave room for a counter each, and one for the branch of each. */
export const TOGETHER = 25;

/** What one entry adds to: the action's count of its day, of everybody and of its branch. */
const countersOf = ({ action, happenedAt, subjectBranch }: Entry) =>
  [EVERYBODY, ...(subjectBranch === undefined ? [] : [subjectBranch])].map((branch) => ({
    branch,
    day: dayInIndia(happenedAt),
    action,
  }));

const counts = (entries: readonly Entry[], shard: number): Record<string, Write> =>
  Object.fromEntries(
    [...Map.groupBy(entries.flatMap(countersOf), (one) => `count_${Object.values(one).join('_')}`)].flatMap(
      ([name, same]) => {
        const [counter] = same;
        if (!counter) return [];
        const key = { ...counter, shard: String(shard) };
        return [[name, patch(actionCounter, key, { add: { count: same.length }, upsert: true })]];
      },
    ),
  );

/**
 * Writes entries and moves their counters in one transaction: entries that are there already, from an earlier delivery,
 * are neither written nor counted again.
 * @param entries at most TOGETHER, all written at `at`
 * @throws Outage when the table cannot be used: nothing of them is written
 */
export const writeEntries = async (
  store: Pick<Store, 'commit'>,
  entries: readonly Entry[],
  at: IsoTime,
  randomInt: (below: number) => number,
): Promise<void> => {
  let missing = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  while (missing.length > 0) {
    const outcome = await store.commit<Record<string, Write>>(at, {
      ...Object.fromEntries(missing.map((entry) => [entry.id, create(auditTrail, entry)])),
      ...counts(missing, randomInt(STATISTICS_SHARDS)),
    });
    if (outcome.kind === 'done') return;
    const { because } = outcome;
    missing = missing.filter(({ id }) => because[id] === undefined);
  }
};
