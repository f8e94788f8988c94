import { isDeepStrictEqual } from 'node:util';
import { beginOf, entriesIn } from '../../shared/adapters/table/audit/log-order.ts';
import { fieldsOfEntry, placeOfEntry, readEntry } from '../../shared/adapters/table/audit/read-entry.ts';
import type { Gap } from '../../shared/domain/audit/check-entries.ts';
import type { Evidence } from '../../shared/domain/audit/evidence.ts';
import { fault, type Fault } from '../../shared/domain/audit/faults.ts';
import type { EntryFields } from '../../shared/domain/audit/leaf.ts';
import type { SealedLeaf, SignedSeal, TrustedKeys } from '../../shared/domain/audit/seal.ts';
import { verifyEvidence } from '../../shared/domain/audit/verify-evidence.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import type { Shown } from '../../shared/store/entity.ts';
import type { SealDeps } from './seal-next.ts';

type Listed = Shown<typeof auditTrail>;

const AT_ONCE = 16;

const inTurns = async <T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    done.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(act))));
  return done;
};

/** An entry itself beside what lists show of it: whoever edits one of them is found. */
const compared = (listed: Listed, entry: EntryFields): Fault[] => {
  const different = auditTrail.shows.filter((name) => !isDeepStrictEqual(listed[name], entry[name]));
  return different.length === 0
    ? []
    : [
        fault(
          'entry_edited',
          `entry ${listed.id}`,
          `Lists show another ${different.join(', ')} of entry ${listed.id}.`,
        ),
      ];
};

const read = async ({ store }: SealDeps, listed: readonly Listed[]) => {
  const found = await inTurns(listed, async (one) => ({ one, item: await readEntry(store, one) }));
  const there = found.flatMap(({ one, item }) => (item ? [{ one, entry: fieldsOfEntry(item) }] : []));
  return {
    entries: there.map(({ entry }) => entry),
    faults: there.flatMap(({ one, entry }) => compared(one, entry)),
  };
};

/** Leaves whose entries no list of the span had: late ones, or ones that are gone. */
const readLate = async ({ store }: SealDeps, leaves: readonly SealedLeaf[], known: ReadonlySet<unknown>) => {
  const missing = leaves.filter(({ id }) => !known.has(id));
  const found = await inTurns(missing, async ({ id }) => {
    const place = await placeOfEntry(store, id);
    return place && readEntry(store, place);
  });
  return found.flatMap((item) => (item ? [fieldsOfEntry(item)] : []));
};

/** A seal with its neighbours: the chain leads from the one before, and what this one did not see is in the next. */
export type Neighbours = { before: SignedSeal | undefined; sealed: SignedSeal; next: SignedSeal | undefined };

/**
 * Compares the log with one of its seals, entry by entry: what stands in the table, what lists show of it, and what was
 * sealed.
 */
export const compare = async (
  deps: SealDeps,
  { before, sealed, next }: Neighbours,
  keys: TrustedKeys,
): Promise<{ entries: number; faults: Fault[]; gaps: Gap[] }> => {
  const { seal } = sealed;
  const listed: Listed[] = [];
  for await (const page of entriesIn(deps.store, seal)) listed.push(...page);
  const seals = [before, sealed, next].filter((one) => one !== undefined);
  const [own, lists] = await Promise.all([read(deps, listed), Promise.all(seals.map((one) => deps.files.leaves(one)))]);
  const leaves: Evidence['leaves'] = new Map(
    seals.flatMap((one, place) => {
      const list = lists[place];
      return list ? [[one.seal.number, list]] : [];
    }),
  );
  const known = new Set(own.entries.map((entry) => entry['id']));
  const late = await readLate(deps, leaves.get(seal.number) ?? [], known);
  const { faults, gaps } = verifyEvidence(
    {
      ranges: [{ kind: 'manifest', log: seal.log, from: beginOf(seal), to: seal.through, complete: true }],
      seals,
      leaves,
      entries: [...own.entries, ...late],
    },
    keys,
  );
  // What was parked is logged in a later hour: a gap is one only while nothing stands there.
  const open = await inTurns(gaps, async (gap) => {
    const item = await readEntry(deps.store, { ...gap, sequence: gap.first });
    return item ? [] : [gap];
  });
  return {
    entries: own.entries.length + late.length,
    faults: [...faults.filter(({ kind }) => kind !== 'sequence_gap'), ...own.faults],
    gaps: open.flat(),
  };
};
