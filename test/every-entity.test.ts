import { describe, expect, it } from 'vitest';
import { Sealed } from '../shared/domain/secret.ts';
import { claim, claimValue } from '../shared/entities/claim.ts';
import { entities } from '../shared/entities/registry.ts';
import { INDEX_NAMES, partitionPrefixes, type Entity } from '../shared/store/entity.ts';
import { VIEW } from '../shared/store/items.ts';
import { memoryDriver } from '../shared/store/memory-driver.ts';
import type { Stamp } from '../shared/store/stamp.ts';
import { storeOver } from '../shared/store/store.ts';
import { fieldsOf, prefixOf } from '../shared/store/template.ts';
import { create, forget, type Write } from '../shared/store/writes.ts';
import { isPersonal, ORGANISATION } from './support/personal-fields.ts';
import { sampleOf } from './support/sample-of.ts';

const at = '2025-11-12T06:30:00.000Z';
const stamp: Stamp = { action: 'create', actorType: 'system', at };
const all: Entity[] = Object.values(entities);
const named = all.map((one): [string, Entity] => [one.name, one]);

/** The types of one entity are lost in a loop; the store checks at run time what they would. */
const createAny = create as unknown as (of: Entity, fields: unknown, stamp: Stamp) => Write;

const comparable = (item: object) =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      value instanceof Sealed ? value.ciphertext() : (value as unknown),
    ]),
  );

const stored = async (of: Entity, optional: boolean) => {
  const driver = memoryDriver();
  const fields = sampleOf(of.schema, optional);
  const written = await storeOver(driver).write(at, createAny(of, fields, stamp));
  const [raw] = driver.items();
  return { driver, fields, written, raw: raw! };
};

/** Both keys could name one item: one of them is fixed, or they begin alike. */
const mayCollide = (left: string, right: string): boolean => {
  const [one, other] = [prefixOf(left), prefixOf(right)];
  if (one === left && other === right) return one === other;
  if (one === left) return one.startsWith(other);
  if (other === right) return other.startsWith(one);
  return one.startsWith(other) || other.startsWith(one);
};

it('names each entity once', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

describe('walls', () => {
  const pairs = all.flatMap((one, place) => all.slice(place + 1).map((other): [Entity, Entity] => [one, other]));

  it('keeps entities in partitions of their own, or apart by sort key where they share them on purpose', () => {
    const breaches = pairs.flatMap(([one, other]) => {
      if (one.key.pk === other.key.pk)
        return mayCollide(one.key.sk, other.key.sk) ? [`${one.name} / ${other.name}: ${one.key.sk}`] : [];
      const [mine, theirs] = [prefixOf(one.key.pk), prefixOf(other.key.pk)];
      return mine.startsWith(theirs) || theirs.startsWith(mine) ? [`${one.name} / ${other.name}: ${mine}`] : [];
    });
    expect(breaches).toEqual([]);
  });

  it('keeps index partitions of an entity apart from every partition of another', () => {
    const breaches = pairs.flatMap(([one, other]) => {
      const shared = one.key.pk === other.key.pk ? prefixOf(one.key.pk) : undefined;
      return partitionPrefixes(one).flatMap((mine) =>
        partitionPrefixes(other)
          .filter((theirs) => !(mine === shared && theirs === shared))
          .filter((theirs) => mine.startsWith(theirs) || theirs.startsWith(mine))
          .map((theirs) => `${one.name} / ${other.name}: ${mine} ${theirs}`),
      );
    });
    expect(breaches).toEqual([]);
  });

  it('lets nothing but the documented neighbours share a partition', () => {
    const neighbours = Map.groupBy(all, ({ key }) => key.pk);
    expect([...neighbours].filter(([, members]) => members.length > 1).map(([pk]) => pk)).toEqual([
      'USER#{userCode}',
      'KYC#{userCode}',
    ]);
  });
});

describe.each(named)('%s', (_, of) => {
  const fields = Object.keys(of.schema.shape);

  it.each([
    ['with every field', true],
    ['with required fields only', false],
  ])('is stored and read back %s', async (_case, optional) => {
    const { driver, fields: sample, written } = await stored(of, optional);
    expect(written.kind).toBe('done');
    const read = await storeOver(driver).get(of, sample);
    expect(comparable(read!)).toMatchObject({ ...comparable(sample), entity: of.name, version: 1, createdAt: at });
  });

  it('is in declared indexes only, and once in each', async () => {
    const { raw } = await stored(of, true);
    const declared = new Set(Object.values(of.indexes).map(({ on }) => on));
    for (const name of INDEX_NAMES.filter((one) => !declared.has(one))) expect(raw).not.toHaveProperty(`${name}pk`);
    for (const { on, only } of Object.values(of.indexes)) if (!only) expect(raw).toHaveProperty(`${on}sk`);
  });

  it('has a unique place in every list, so that cursors neither skip nor repeat', () => {
    const key = [...fieldsOf(of.key.pk), ...fieldsOf(of.key.sk)];
    for (const [name, { pk, sk }] of Object.entries(of.indexes)) {
      const place = new Set([...fieldsOf(sk), ...fieldsOf(pk)]);
      const unique = fieldsOf(sk).some((field) => /^id$|Id$/.test(field)) || key.every((field) => place.has(field));
      expect(unique, name).toBe(true);
    }
  });

  it('can be told apart by whoever lists it: shows the fields of its key', () => {
    if (Object.keys(of.indexes).length === 0) return;
    const key = [...fieldsOf(of.key.pk), ...fieldsOf(of.key.sk)];
    expect(of.shows).toEqual(expect.arrayContaining(key));
  });

  it('declares every hash, ciphertext, fingerprint, salt and token', () => {
    const telling = fields.filter((name) => /hash|encrypted|fingerprint|secret|salt|token/i.test(name));
    expect(telling.filter((name) => !['secret', 'sealed'].includes(of.sensitive[name] ?? ''))).toEqual([]);
  });

  it('declares as sealed exactly what holds ciphertext', () => {
    const sample = new Map<string, unknown>(Object.entries(sampleOf(of.schema)));
    expect(fields.filter((name) => sample.get(name) instanceof Sealed)).toEqual(
      fields.filter((name) => of.sensitive[name] === 'sealed'),
    );
  });

  it('copies nothing secret or sealed into lists', async () => {
    expect(of.shows.filter((name) => ['secret', 'sealed'].includes(of.sensitive[name] ?? ''))).toEqual([]);
    const { raw } = await stored(of, true);
    expect(Object.keys(raw[VIEW] ?? {}).filter((name) => !of.shows.includes(name))).toEqual([]);
  });

  it('names only fields it has', () => {
    const known = [...fields, 'createdAt', 'updatedAt'];
    expect(Object.keys(of.sensitive).filter((name) => !fields.includes(name))).toEqual([]);
    expect(of.shows.filter((name) => !known.includes(name))).toEqual([]);
    expect(
      ['version', 'stamp', 'entity', 'deletedAt', 'deletedBy', 'createdAt', 'updatedAt'].filter((name) =>
        fields.includes(name),
      ),
    ).toEqual([]);
  });

  it('says under which id its history is kept, if it has one', () => {
    if (!of.audited) return;
    expect(fieldsOf(of.audit!.id).length).toBeGreaterThan(0);
    expect(of.audit!.id).not.toContain('#');
    for (const name of [...fieldsOf(of.audit!.id), ...(of.audit!.subject ? [of.audit!.subject] : [])])
      expect(fields).toContain(name);
  });

  it('declares what it holds about persons, and what is left of it once they are erased', () => {
    const { privacy } = of;
    const telling = fields.filter(isPersonal);
    if (privacy === 'expires') expect(of.expiry).toBeDefined();
    if (privacy === 'impersonal') expect(telling.filter((name) => !ORGANISATION.has(`${of.name}.${name}`))).toEqual([]);
    if (typeof privacy !== 'object') return;
    const { found, erased, own = [], others = [] } = privacy;
    const { pk } = found === 'partition' ? of.key : of.indexes[found.index]!;
    expect(fieldsOf(pk)).toHaveLength(1);
    expect(fields).toEqual(expect.arrayContaining([...fieldsOf(pk), ...own, ...others]));
    expect(own.filter((name) => of.sensitive[name] !== 'masked')).toEqual([]);
    if (erased === 'removed') expect(of.audited).toBe(false);
    if (erased === 'emptied') expect(of.name).toBe('AuditTrail');
    if (typeof erased !== 'object') return;
    expect(fields).toEqual(expect.arrayContaining([...erased.keep]));
    expect(erased.keep.filter((name) => of.sensitive[name] !== undefined || telling.includes(name))).toEqual([]);
  });

  it('can be erased, and is then read no more or still a whole item without anything personal', async () => {
    if (typeof of.privacy !== 'object' || typeof of.privacy.erased !== 'object') return;
    const { driver, written } = await stored(of, true);
    const store = storeOver(driver);
    const { item } = written as unknown as { item: never };
    expect((await store.write(at, forget(of, item, stamp))).kind).toBe('done');
    const [raw] = driver.items();
    expect(raw).toMatchObject({ entity: of.name, version: 2, erasedAt: at, stamp: { action: 'erase' } });
    const left = fields.filter((name) => raw![name] !== undefined && isPersonal(name));
    const placeholders = Object.keys(of.privacy.erased.placeholders ?? {});
    const keys = [...fieldsOf(of.key.pk), ...fieldsOf(of.key.sk)];
    expect(left.filter((name) => !placeholders.includes(name) && !keys.includes(name))).toEqual([]);
    const read = await store.get(of, sampleOf(of.schema), { deleted: true });
    expect(read !== undefined).toBe(of.privacy.erased.placeholders !== undefined);
    if (!read) expect(INDEX_NAMES.filter((name) => `${name}pk` in raw!)).toEqual([]);
  });

  it('expires by a time it holds', async () => {
    const { raw } = await stored(of, true);
    if (!of.expiry) {
      expect(raw).not.toHaveProperty('ttl');
      return;
    }
    expect(fields).toContain(of.expiry.field);
    expect(raw['ttl']).toBe(Date.parse(raw[of.expiry.field] as string) / 1000 + of.expiry.graceSeconds);
  });
});

it('leaves out of the audit log only what audit.md names', () => {
  expect(all.filter(({ audited }) => !audited).map(({ name }) => name)).toEqual([
    'AuditTrail',
    'Activity',
    'LiveSessions',
    'Session',
    'SignInChallenge',
    'OtpPointer',
    'LoginFailures',
    'Claim',
    'KnownDevice',
    'KnownAddress',
    'ProviderCall',
    'DigilockerRequest',
    'DropReference',
    'AuditSeal',
    'AuditCheck',
    'BranchSubtree',
    'ReferenceCount',
    'IdempotencyRecord',
    'RateLimitCounter',
    'StatisticsCounter',
    'ActionCounter',
    'Projection',
    'SearchPosting',
    'SweepMark',
    'OwedNotice',
    'SentNotice',
    'ErasureOrder',
    'PersonalExport',
  ]);
});

it('claims any value without forging another key', async () => {
  const driver = memoryDriver();
  const sample = sampleOf(claim.schema);
  const value = claimValue('a#CLAIM%23@example.com');
  expect(value).toBe('a%23CLAIM%2523@example.com');
  await storeOver(driver).write(at, create(claim, { ...sample, kind: 'email', value }));
  expect(driver.items()[0]).toMatchObject({ pk: 'CLAIM#email#a%23CLAIM%2523@example.com', sk: 'CLAIM' });
});
