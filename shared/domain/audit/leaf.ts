import { createHash } from 'node:crypto';
import { RecordId } from '../identifiers/record-id.ts';
import { canonicalJson, sha256 } from './canonical-json.ts';

/** An entry of the audit log as its fields, whoever carries it: the table, an export, a file of the archive. */
export type EntryFields = Readonly<Record<string, unknown>>;

/** What erasure takes from an entry; without it the leaf still verifies. */
export const ERASABLE = ['oldValues', 'newValues', 'ipAddress', 'userAgent', 'salt'] as const;

const erasable: ReadonlySet<string> = new Set(ERASABLE);

const VALUES: ReadonlySet<string> = new Set(ERASABLE.filter((name) => name !== 'salt'));

const NOT_IN_LEAF: ReadonlySet<string> = new Set([...ERASABLE, 'leaf']);

const picked = (entry: EntryFields, isWanted: (name: string) => boolean): EntryFields =>
  Object.fromEntries(Object.entries(entry).filter(([name, value]) => value !== undefined && isWanted(name)));

/**
 * SHA-256(salt ‖ canonical JSON of the values and where they came from). The salt keeps small values (a birthday, an
 * address) from being guessed from their digest once they are erased.
 * @param salt base64url
 */
export const valuesDigestOf = (salt: string, entry: EntryFields): string =>
  sha256(Buffer.from(salt, 'base64url'), canonicalJson(picked(entry, (name) => VALUES.has(name))));

/**
 * The hash an entry is proved by: SHA-256 over the canonical JSON (RFC 8785) of all its fields but the erasable ones,
 * which stand in it by their digest (design: audit, 5).
 */
export const leafOf = (entry: EntryFields): string =>
  sha256(canonicalJson(picked(entry, (name) => !NOT_IN_LEAF.has(name))));

/** What is left of an entry when its values are erased. */
export const withoutValues = (entry: EntryFields): EntryFields => picked(entry, (name) => !erasable.has(name));

/** An entry's id: the same for every delivery of the same change, so that redelivery is harmless, and bound to its place. */
export const entryId = (resourceType: string, resourceId: string, sequence: number): RecordId =>
  RecordId.parse(
    createHash('sha256').update(`${resourceType}|${resourceId}|${sequence}`).digest('base64url').slice(0, 16),
  );
