import type { SealedLeaf, SignedSeal } from '../../../domain/audit/seal.ts';
import { auditTrail } from '../../../entities/audit-trail.ts';
import type { SealFiles } from '../../../ports/seals.ts';
import type { Shown } from '../../../store/entity.ts';
import type { Store } from '../../../store/store.ts';
import { entriesIn } from './log-order.ts';
import { fieldsOfEntry, placeOfEntry, readEntry } from './read-entry.ts';

export type Listed = Shown<typeof auditTrail>;
export type Entry = ReturnType<typeof fieldsOfEntry>;

const AT_ONCE = 32;

/** At most so many at a time, in their order. */
export const inTurns = async <T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    done.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(act))));
  return done;
};

type From = { store: Pick<Store, 'get' | 'list'>; files: Pick<SealFiles, 'leaves'> };

/** What of the log belongs to one seal. */
export type Sealed = {
  leaves: readonly SealedLeaf[] | undefined;
  /** Written in its time, as lists show it, with the entry itself; without one where nothing stands in its place. */
  listed: { one: Listed; entry: Entry | undefined }[];
  /** Sealed by it although written before. */
  late: Entry[];
};

/** Reads the entries of a seal from the table itself: those of its time, and the late ones that its leaves name. */
export const readSealed = async ({ store, files }: From, sealed: SignedSeal): Promise<Sealed> => {
  const shown: Listed[] = [];
  for await (const page of entriesIn(store, sealed.seal)) shown.push(...page);
  const [leaves, listed] = await Promise.all([
    files.leaves(sealed),
    inTurns(shown, async (one) => {
      const item = await readEntry(store, one);
      return { one, entry: item && fieldsOfEntry(item) };
    }),
  ]);
  const known = new Set<string>(shown.map(({ id }) => id));
  const missing = (leaves ?? []).filter(({ id }) => !known.has(id));
  const late = await inTurns(missing, async ({ id }) => {
    const place = await placeOfEntry(store, id);
    return place && readEntry(store, place);
  });
  return { leaves, listed, late: late.flatMap((item) => (item ? [fieldsOfEntry(item)] : [])) };
};

/** The entries themselves, those that are there. */
export const entriesOf = ({ listed, late }: Sealed): Entry[] => [
  ...late,
  ...listed.map(({ entry }) => entry).filter((entry) => entry !== undefined),
];
