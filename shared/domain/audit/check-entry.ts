import { fault, type Fault } from './faults.ts';
import { entryId, ERASABLE, leafOf, valuesDigestOf, type EntryFields } from './leaf.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An entry as people name it: `UserAccount ABCDEF #3`. */
export const nameOfEntry = (entry: EntryFields): string =>
  `${text(entry['resourceType'])} ${text(entry['resourceId'])} #${Number(entry['sequence'])}`;

/** Of what has no form in canonical JSON nobody can have logged anything. */
const attempt = (make: () => string): string | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

/** Whether its fields have this leaf. */
export const hasLeaf = (entry: EntryFields, leaf: string): boolean => attempt(() => leafOf(entry)) === leaf;

/** Whether an entry is itself: its leaf is the one of what it says, and its id the one of its place. */
export const isItself = (entry: EntryFields): boolean =>
  hasLeaf(entry, text(entry['leaf'])) &&
  entry['id'] === entryId(text(entry['resourceType']), text(entry['resourceId']), Number(entry['sequence']));

/** Whether its values were taken away as erasure does it. */
export const isErased = (entry: EntryFields): boolean => ERASABLE.every((name) => entry[name] === undefined);

/** What is wrong with the values of an entry: before and after, address and user agent. */
export const valueFaults = (entry: EntryFields): Fault[] => {
  if (isErased(entry)) return [];
  const { salt } = entry;
  if (typeof salt !== 'string')
    return [
      fault(
        'values_unproved',
        nameOfEntry(entry),
        `${nameOfEntry(entry)} has values, but not the salt they are proved by.`,
      ),
    ];
  return attempt(() => valuesDigestOf(salt, entry)) === text(entry['valuesDigest'])
    ? []
    : [
        fault(
          'values_edited',
          nameOfEntry(entry),
          `The values of ${nameOfEntry(entry)} are not the ones that were logged.`,
        ),
      ];
};
