import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { entryId, leafOf, valuesDigestOf, type EntryFields } from '../../shared/domain/audit/leaf.ts';
import { rootOf } from '../../shared/domain/audit/merkle.ts';
import { keyName, sealedText, sealHash, type Seal, type SignedSeal } from '../../shared/domain/audit/seal.ts';
import type { Evidence } from '../../shared/domain/audit/evidence.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import type { auditTrail } from '../../shared/entities/audit-trail.ts';
import type { Fields } from '../../shared/store/entity.ts';

type Entry = Fields<typeof auditTrail>;

/** An entry as the writer makes it, proved by its own leaf. */
export const entryAt = (at: IsoTime, fields: Partial<Entry> & { resourceId: string; sequence: number }) => {
  const entry = {
    actorType: 'user' as const,
    action: 'update' as const,
    resourceType: 'UserAccount',
    description: 'changed',
    changedFields: ['city'],
    oldValues: { city: 'Pune' },
    newValues: { city: 'Nashik' },
    ipAddress: '203.0.113.7',
    happenedAt: at,
    expiresAt: later(at, 1000),
    ...fields,
  };
  const id = entryId(entry.resourceType, entry.resourceId, entry.sequence);
  const salt = createHash('sha256').update(id).digest('base64url').slice(0, 22);
  const whole = { ...entry, id, valuesDigest: valuesDigestOf(salt, entry) };
  return { ...whole, salt, leaf: leafOf({ ...whole, createdAt: at }) } satisfies Entry;
};

export const newSealingKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return { privateKey, spki, name: keyName(spki) };
};

export type SealingKey = { privateKey: KeyObject; spki: Buffer; name: string };

export const signedBy = (seal: Omit<Seal, 'key'>, { privateKey, name }: SealingKey): SignedSeal => {
  const whole = { ...seal, key: name };
  return { seal: whole, signature: sign('sha256', Buffer.from(sealedText(whole)), privateKey).toString('base64') };
};

const HOUR = 3_600_000;
const START = '2026-11-22T00:00:00.000Z';

/** A whole log: `hours` seals of `perHour` entries each, of a handful of resources, as an export would carry it. */
export const sealedLog = (key: SealingKey, { hours = 3, perHour = 5, resources = 3 } = {}): Evidence => {
  const sequences = new Map<string, number>();
  const entries: EntryFields[] = [];
  const seals: SignedSeal[] = [];
  const leaves: Evidence['leaves'] = new Map();
  for (let hour = 0; hour < hours; hour += 1) {
    const own = Array.from({ length: perHour }, (_, place) => {
      const resourceId = `USER${(hour * perHour + place) % resources}`;
      const sequence = (sequences.get(resourceId) ?? 0) + 1;
      sequences.set(resourceId, sequence);
      const createdAt = later(START, hour * HOUR + place * 1000 + 1);
      return { ...entryAt(createdAt, { resourceId, sequence, subjectUserCode: resourceId }), createdAt };
    });
    entries.push(...own);
    leaves.set(
      hour + 1,
      own.map(({ id, leaf }) => ({ id, hash: leaf })),
    );
    const previous = seals.at(-1)?.seal;
    const through = later(START, (hour + 1) * HOUR);
    seals.push(
      signedBy(
        {
          log: 'test',
          number: hour + 1,
          ...(previous && { after: previous.through, previous: sealHash(previous) }),
          through,
          size: own.length,
          late: 0,
          root: rootOf(own.map(({ leaf }) => leaf)),
          sealedAt: later(through, 600_000),
        },
        key,
      ),
    );
  }
  const to = later(START, hours * HOUR);
  return { ranges: [{ kind: 'manifest', log: 'test', to, complete: true }], seals, leaves, entries };
};
