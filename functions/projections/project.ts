import { claimValue } from '../../shared/entities/claim.ts';
import { projection, type Projection } from '../../shared/entities/projection.ts';
import { searchPosting } from '../../shared/entities/search-posting.ts';
import {
  EVERYBODY,
  STATISTICS_SHARDS,
  statisticsCounter,
  type StatisticsCounter,
} from '../../shared/entities/statistics-counter.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { postingShard } from '../../shared/adapters/table/user-search.ts';
import type { Store } from '../../shared/store/store.ts';
import { create, erase, patch, replace, type Write } from '../../shared/store/writes.ts';
import { trigramsIn, type Wanted } from './wanted.ts';

/** How often a projection is computed anew when another delivery of the same item was quicker. */
const ROUNDS = 5;

/** Writes at once: a transaction holds a hundred, and postings need none. */
const AT_ONCE = 25;

const counterOf = (
  counted: string,
  shard: number,
): Pick<StatisticsCounter, 'branch' | 'group' | 'name' | 'day' | 'shard'> => {
  const [branch = '', group, name = '', day = ''] = counted.split('#');
  if (group !== 'users' && group !== 'logins') throw new Error(`no counters of ${group ?? 'nothing'}`);
  return { branch, group, name, day, shard: String(branch === EVERYBODY ? shard : 0) };
};

/** What moves: one up for what the item counts as now, one down for what it no longer does. */
const moves = (before: readonly string[], after: readonly string[], shard: number): Record<string, Write> =>
  Object.fromEntries(
    [
      ...after.filter((one) => !before.includes(one)).map((one) => ({ one, by: 1 })),
      ...before.filter((one) => !after.includes(one)).map((one) => ({ one, by: -1 })),
    ].map(({ one, by }) => [
      `count_${one}`,
      patch(statisticsCounter, counterOf(one, shard), { add: { count: by }, upsert: true }),
    ]),
  );

const inTurns = async <T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) await Promise.all(all.slice(from, from + AT_ONCE).map(act));
};

/**
 * Brings counters and postings in step with an item. Postings come first and are the same whoever writes them; then what
 * was projected is noted together with the counters, so that a redelivery or a crash between counts nothing twice.
 */
export const projector = (store: Store, randomInt: (below: number) => number) => {
  const post = async (
    { id, posting }: Wanted,
    known: Projection | undefined,
    formerText: string | undefined,
    at: IsoTime,
  ) => {
    const after = trigramsIn(posting?.text);
    const before = [...new Set([...trigramsIn(known?.text), ...trigramsIn(formerText)])];
    if (after.length + before.length === 0) return;
    const userCode = UserCode.parse(id);
    const place = (trigram: string) => ({ trigram: claimValue(trigram), shard: postingShard(userCode), userCode });
    if (posting) {
      const { text, branchCode, userCreatedAt } = posting;
      await inTurns(after, (trigram) => {
        const key = { ...place(trigram), userCreatedAt };
        return store.write(at, patch(searchPosting, key, { set: { text, branchCode }, upsert: true }));
      });
    }
    const userCreatedAt = posting?.userCreatedAt ?? known?.userCreatedAt;
    if (userCreatedAt === undefined) return;
    await inTurns(
      before.filter((trigram) => !after.includes(trigram)),
      (trigram) => store.write(at, erase(searchPosting, { ...place(trigram), userCreatedAt })),
    );
  };

  /** @param formerText what the item was searched by before this change: its postings may be there although unnoted */
  return async (wanted: Wanted, formerText: string | undefined, at: IsoTime): Promise<'projected' | 'passed'> => {
    const { kind, id, seen, counted, posting, expiresAt } = wanted;
    for (let round = 0; round < ROUNDS; round += 1) {
      const known = await store.get(projection, { kind, id });
      if (known && known.seen >= seen) return 'passed';
      await post(wanted, known, formerText, at);
      const fields = {
        seen,
        counted,
        text: posting?.text,
        userCreatedAt: posting?.userCreatedAt ?? known?.userCreatedAt,
        expiresAt,
      };
      const outcome = await store.commit<Record<string, Write>>(at, {
        ...moves(known?.counted ?? [], counted, randomInt(STATISTICS_SHARDS)),
        projection: known ? replace(projection, known, fields) : create(projection, { kind, id, ...fields }),
      });
      if (outcome.kind === 'done') return 'projected';
    }
    throw new Error(`${kind} ${id} is projected by too many at once`);
  };
};
