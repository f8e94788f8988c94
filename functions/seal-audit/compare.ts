import { isDeepStrictEqual } from 'node:util';
import { beginOf } from '../../shared/adapters/table/audit/log-order.ts';
import { readEntry } from '../../shared/adapters/table/audit/read-entry.ts';
import { entriesOf, inTurns, readSealed, type Listed } from '../../shared/adapters/table/audit/sealed-entries.ts';
import type { Gap } from '../../shared/domain/audit/check-entries.ts';
import type { Evidence } from '../../shared/domain/audit/evidence.ts';
import { fault, type Fault } from '../../shared/domain/audit/faults.ts';
import type { EntryFields } from '../../shared/domain/audit/leaf.ts';
import type { SignedSeal, TrustedKeys } from '../../shared/domain/audit/seal.ts';
import { verifyEvidence } from '../../shared/domain/audit/verify-evidence.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import type { SealDeps } from './seal-next.ts';

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
  const found = await readSealed(deps, sealed);
  const entries = entriesOf(found);
  const around = await Promise.all(
    [before, next].map(async (one) => one && ([one, await deps.files.leaves(one)] as const)),
  );
  const trees = [[sealed, found.leaves] as const, ...around.filter((one) => one !== undefined)];
  const leaves: Evidence['leaves'] = new Map(trees.flatMap(([one, list]) => (list ? [[one.seal.number, list]] : [])));
  const { faults, gaps } = verifyEvidence(
    {
      ranges: [{ kind: 'manifest', log: seal.log, from: beginOf(seal), to: seal.through, complete: true }],
      seals: trees.map(([one]) => one),
      leaves,
      entries,
    },
    keys,
  );
  // What was parked is logged in a later hour: a gap is one only while nothing stands there.
  const open = await inTurns(gaps, async (gap) => {
    const item = await readEntry(deps.store, { ...gap, sequence: gap.first });
    return item ? [] : [gap];
  });
  return {
    entries: entries.length,
    faults: [
      ...faults.filter(({ kind }) => kind !== 'sequence_gap'),
      ...found.listed.flatMap(({ one, entry }) => (entry ? compared(one, entry) : [])),
    ],
    gaps: open.flat(),
  };
};
