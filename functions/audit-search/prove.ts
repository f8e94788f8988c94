import { isItself, nameOfEntry, valueFaults } from '../../shared/domain/audit/check-entry.ts';
import { fault, type Fault } from '../../shared/domain/audit/faults.ts';
import { pathOf, rootFrom } from '../../shared/domain/audit/merkle.ts';
import { isSigned, type SealedLeaf, type SignedSeal, type TrustedKeys } from '../../shared/domain/audit/seal.ts';
import { fieldsOfEntry } from '../../shared/adapters/table/audit/read-entry.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import type { AuditTrail } from '../../shared/entities/audit-trail.ts';
import type { AuditSearchDeps } from './deps.ts';

/** A seal with its leaves. */
export type Tree = { sealed: SignedSeal; leaves: readonly SealedLeaf[] };

/** The seal of an entry's time, and the next, which has what that one did not see. */
const CANDIDATES = 2;

/** The seals that entries of these times may be under, each read once. */
export const treesFor = async (
  { store, seals }: AuditSearchDeps,
  entries: readonly Pick<AuditTrail, 'createdAt'>[],
): Promise<Tree[]> => {
  const hours = [...new Set(entries.map(({ createdAt }) => createdAt.slice(0, 13)))];
  const listed = await Promise.all(
    hours.map((hour) => {
      const [first] = entries
        .filter(({ createdAt }) => createdAt.startsWith(hour))
        .map(({ createdAt }) => createdAt)
        .sort();
      const query = { limit: CANDIDATES, newestFirst: false, from: first };
      return store.list(auditSeal, { index: 'byTime', of: {} }, query);
    }),
  );
  const numbers = [...new Set(listed.flatMap(({ items }) => items.map(({ number }) => number)))];
  const trees = await Promise.all(
    numbers.map(async (number) => {
      const sealed = await seals.seal(number);
      return sealed && { sealed, leaves: (await seals.leaves(sealed)) ?? [] };
    }),
  );
  return trees.filter((tree) => tree !== undefined);
};

/** An entry that no seal has is too new, unless its hour was sealed and so was the one after: what the first missed is there. */
const strangerFaults = ({ createdAt }: AuditTrail, name: string, trees: readonly Tree[]): Fault[] => {
  const of = trees.find(({ sealed: { seal } }) => (seal.after ?? '') < createdAt && createdAt <= seal.through)?.sealed
    .seal;
  const isOver = of !== undefined && trees.some(({ sealed: { seal } }) => seal.number === of.number + 1);
  return isOver
    ? [
        fault(
          'entry_inserted',
          name,
          `${name} is in no seal, although its time was sealed: it was put there afterwards.`,
        ),
      ]
    : [];
};

export type Proof = { seal: number; index: number; size: number; path: string[] };

/** The way from an entry's leaf to the root it was sealed under, and what is wrong with either. */
export const prove = (
  item: AuditTrail,
  trees: readonly Tree[],
  keys: TrustedKeys,
): { proof: Proof | undefined; faults: Fault[] } => {
  const entry = fieldsOfEntry(item);
  const name = nameOfEntry(entry);
  const own = [
    ...(isItself(entry) ? [] : [fault('entry_edited', name, `${name} is not what was logged.`)]),
    ...valueFaults(entry),
  ];
  const tree = trees.find(({ leaves }) => leaves.some(({ id }) => id === item.id));
  if (!tree) return { proof: undefined, faults: [...own, ...strangerFaults(item, name, trees)] };
  const { sealed, leaves } = tree;
  const { seal } = sealed;
  const hashes = leaves.map(({ hash }) => hash);
  const index = leaves.findIndex(({ id }) => id === item.id);
  const proof = { seal: seal.number, index, size: seal.size, path: pathOf(hashes, index) };
  const holds = leaves[index]?.hash === item.leaf && rootFrom(item.leaf, proof) === seal.root;
  return {
    proof,
    faults: [
      ...own,
      ...(holds ? [] : [fault('leaves_changed', name, `${name} does not lead to the root of seal ${seal.number}.`)]),
      ...(isSigned(sealed, keys)
        ? []
        : [fault('seal_forged', `seal ${seal.number}`, `Seal ${seal.number} is not signed by the key it names.`)]),
    ],
  };
};
