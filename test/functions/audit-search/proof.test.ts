import { beforeEach, describe, expect, it } from 'vitest';
import { isItself, valueFaults } from '../../../shared/domain/audit/check-entry.ts';
import { rootFrom } from '../../../shared/domain/audit/merkle.ts';
import { isSigned, type SignedSeal } from '../../../shared/domain/audit/seal.ts';
import { hours, minutes } from '../../../shared/domain/time.ts';
import type { Raw } from '../../../shared/store/conditions.ts';
import { admin, type Admin } from '../../support/admins.ts';
import { auditedApp } from '../../support/audited.ts';
import { makeBranch } from '../../support/branches.ts';
import { newPerson, register } from '../../support/journey.ts';

type Proof = { seal: number; index: number; size: number; path: string[] };
type Body = {
  items: { entry: Raw & { leaf: string }; proof?: Proof }[];
  seals: SignedSeal[];
  keys: { name: string; spki: string }[];
  faults: { kind: string }[];
  gaps: unknown[];
  isProved: boolean;
};

let world: Awaited<ReturnType<typeof auditedApp>>;
let root: Admin;
let userCode: string;

beforeEach(async () => {
  world = await auditedApp();
  const { app } = world;
  root = await admin(app, { role: 'super_admin' });
  const { accessToken: token, ...person } = await register(app, newPerson());
  ({ userCode } = person);
  await app.request('PATCH', '/v1/me', { token, body: { city: 'Pune' } });
  await world.deliver();
  app.advance(hours(1) + minutes(11));
  await world.seal(app.now());
});

const proofOf = (type = 'UserAccount', id = userCode, who = root) =>
  world.app.request('GET', `/v1/admin/audit/resources/${type}/${id}/proof`, { claims: who.claims });
const shown = async () => (await proofOf()).body as unknown as Body;
const itemAt = (sequence: number) => ({
  pk: `AUDIT#UserAccount#${userCode}`,
  sk: String(sequence).padStart(12, '0'),
});
const change = async (sequence: number, make: (item: Raw) => Raw) => {
  const key = itemAt(sequence);
  const item = make((await world.driver.get(key))!);
  await world.driver.write([{ kind: 'put', key, item, when: {} }]);
};

describe('the proof of a resource', () => {
  it('leads from every entry to a root that was signed, which anybody can check', async () => {
    const body = await shown();
    expect(body).toMatchObject({ isProved: true, faults: [], gaps: [] });
    expect(body.items.map(({ entry }) => entry['sequence'])).toEqual([3, 2, 1]);
    const keys = new Map(body.keys.map(({ name, spki }) => [name, Buffer.from(spki, 'base64')]));
    expect([...keys.keys()]).toEqual([world.key.name]);
    for (const { entry, proof } of body.items) {
      expect([isItself(entry), valueFaults(entry)]).toEqual([true, []]);
      const sealed = body.seals.find(({ seal }) => seal.number === proof?.seal)!;
      expect(rootFrom(entry.leaf, proof!)).toBe(sealed.seal.root);
      expect(isSigned(sealed, keys)).toBe(true);
    }
  });

  it('says of an entry that is too new that it is not proved yet', async () => {
    await world.app.request('POST', `/v1/admin/users/${userCode}/block`, {
      claims: root.claims,
      body: { reason: 'asked by the police' },
    });
    await world.deliver();
    const body = await shown();
    expect(body).toMatchObject({ isProved: false, faults: [] });
    expect(body.items.map(({ proof }) => proof !== undefined)).toEqual([false, true, true, true]);
  });

  it.each([
    ['an edited entry', (item: Raw) => ({ ...item, action: 'create' }), 'entry_edited'],
    ['edited values', (item: Raw) => ({ ...item, newValues: {} }), 'values_edited'],
  ])('names %s', async (_, make, kind) => {
    await change(2, make);
    expect(await shown()).toMatchObject({ isProved: false, faults: [{ kind }] });
  });

  it('names a gap, and an entry that was put in after its hour was sealed', async () => {
    const { app, driver } = world;
    const item = (await driver.get(itemAt(2)))!;
    await driver.write([{ kind: 'delete', key: itemAt(2), when: {} }]);
    expect(await shown()).toMatchObject({ isProved: false, gaps: [{ first: 2, last: 2 }] });
    await driver.write([{ kind: 'put', key: itemAt(2), item: { ...item, id: 'AAAAAAAAAAAAAAAA' }, when: {} }]);
    app.advance(hours(1));
    await world.seal(app.now());
    expect((await shown()).faults.map(({ kind }) => kind)).toEqual(['entry_edited', 'entry_inserted']);
  });

  it('is for who may see its subject', async () => {
    const { app } = world;
    await makeBranch(app, root.claims, 'PUNE1');
    const scoped = await admin(app, { branchCode: 'PUNE1', features: { AUDI: 'read_only' } });
    const [outside, missing] = [
      await proofOf('UserAccount', userCode, scoped),
      await proofOf('UserAccount', 'ZZZZZZ', scoped),
    ];
    expect([outside.status, missing.status]).toEqual([404, 404]);
    expect({ ...outside.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
  });
});

describe('GET /v1/admin/audit/integrity', () => {
  const integrity = (who = root) => world.app.request('GET', '/v1/admin/audit/integrity', { claims: who.claims });

  it('shows the newest seals, their keys, and what the last comparison found', async () => {
    const { body } = await integrity();
    const seals = body['seals'] as SignedSeal[];
    expect(seals[0]).toEqual(world.app.seals.seals.get(1));
    expect(body).toMatchObject({ sealedThrough: seals[0]!.seal.through, lastCheck: { faultCount: 0, seals: [1] } });
    expect(body['keys']).toEqual([{ name: world.key.name, spki: world.key.spki.toString('base64') }]);
  });

  it('tells who sees everybody what is wrong, and others how much', async () => {
    const { app } = world;
    await change(2, (item) => ({ ...item, action: 'create' }));
    app.advance(hours(1));
    await world.seal(app.now());
    const scoped = await admin(app, { features: { AUDI: 'read_only' } });
    expect((await integrity()).body).toMatchObject({
      lastCheck: {
        lastFaulty: { faults: expect.arrayContaining([expect.objectContaining({ kind: 'entry_edited' })]) },
      },
    });
    const { body } = await integrity(scoped);
    expect(body).toMatchObject({ lastCheck: { lastFaulty: { faults: [] } } });
    expect((body['lastCheck'] as { faultCount: number }).faultCount).toBeGreaterThan(0);
  });
});
