import { beforeAll, describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/domain/time.ts';
import { auditTrail } from '../../../shared/entities/audit-trail.ts';
import { create } from '../../../shared/store/writes.ts';
import { admin, type Admin } from '../../support/admins.ts';
import { entryAt } from '../../support/audit-log.ts';
import type { Answer, TestApp } from '../../support/app.ts';
import { auditedApp } from '../../support/audited.ts';
import { makeBranch } from '../../support/branches.ts';
import { newPerson, register } from '../../support/journey.ts';

type Entry = Record<string, unknown>;

const entries = ({ body }: Answer) => body['items'] as Entry[];

let app: TestApp;
let root: Admin;
let scoped: Admin;
let narrow: Admin;
let here: string;
let there: string;
let noon: string;

beforeAll(async () => {
  const audited = await auditedApp();
  ({ app } = audited);
  root = await admin(app, { role: 'super_admin' });
  for (const code of ['PUNE1', 'GOA01']) await makeBranch(app, root.claims, code);
  scoped = await admin(app, { branchCode: 'PUNE1', features: { AUDI: 'read_only', REPT: 'read_only' } });
  narrow = await admin(app, { branchCode: 'PUNE1', features: { AUDI: 'restricted' } });
  const join = async (branchCode: string) => {
    const person = { ...newPerson(), branchCode };
    return (await register(app, person)).userCode;
  };
  [here, there] = [await join('PUNE1'), await join('GOA01')];
  await audited.deliver();
  app.advance(minutes(30));
  noon = app.now();
  await app.request('POST', `/v1/admin/users/${here}/legal-hold`, {
    claims: root.claims,
    body: { reason: 'ordered by a court' },
  });
  await app.request('POST', `/v1/admin/users/${there}/block`, {
    claims: root.claims,
    body: { reason: 'asked by the police' },
  });
  await audited.deliver();
});

const list = (query: Record<string, string | string[]> = {}, who = root) =>
  app.request('GET', '/v1/admin/audit', { claims: who.claims, query: { limit: '100', ...query } });

describe('GET /v1/admin/audit', () => {
  it('shows everything to a super_admin, newest first, page by page', async () => {
    const all = entries(await list());
    expect(all.length).toBeGreaterThan(30);
    const times = all.map(({ createdAt, id }) => `${String(createdAt)}#${String(id)}`);
    expect(times).toEqual(times.toSorted().reverse());
    const paged: Entry[] = [];
    let cursor: unknown;
    do {
      const answer = await list({ limit: '7', ...(typeof cursor === 'string' && { cursor }) });
      paged.push(...entries(answer));
      cursor = answer.body['nextCursor'];
    } while (cursor !== null);
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it.each([
    ['an actor', () => ({ actor: root.userCode }), (entry: Entry) => entry['userCode'] === root.userCode],
    ['an action', () => ({ action: 'access_grant' }), (entry: Entry) => entry['action'] === 'access_grant'],
    [
      'two actions',
      () => ({ action: ['create', 'user_block'] }),
      (entry: Entry) => ['create', 'user_block'].includes(String(entry['action'])),
    ],
    ['a resource type', () => ({ resourceType: 'OtpRecord' }), (entry: Entry) => entry['resourceType'] === 'OtpRecord'],
    [
      'a resource',
      () => ({ resourceType: 'UserAccount', resourceId: here }),
      (entry: Entry) => entry['resourceType'] === 'UserAccount' && entry['resourceId'] === here,
    ],
    ['a subject', () => ({ subject: there }), (entry: Entry) => entry['subjectUserCode'] === there],
    ['a time', () => ({ from: noon }), (entry: Entry) => String(entry['createdAt']) >= noon],
    ['an end', () => ({ to: noon }), (entry: Entry) => String(entry['createdAt']) <= noon],
    [
      'actor, subject and action',
      () => ({ actor: root.userCode, subject: there, action: 'user_block' }),
      (entry: Entry) => entry['action'] === 'user_block',
    ],
    [
      'a resource and a time',
      () => ({ resourceType: 'UserAccount', resourceId: here, from: noon }),
      (entry: Entry) =>
        entry['resourceId'] === here && entry['resourceType'] === 'UserAccount' && String(entry['createdAt']) >= noon,
    ],
    [
      'a type, an actor and an end',
      () => ({ resourceType: 'UserAccount', actor: here, to: noon }),
      (entry: Entry) =>
        entry['resourceType'] === 'UserAccount' && entry['userCode'] === here && String(entry['createdAt']) <= noon,
    ],
  ])('finds by %s all there is and nothing else', async (_, query, isMeant) => {
    const all = entries(await list()).filter(isMeant);
    const found = entries(await list(query()));
    expect(all.length).toBeGreaterThan(0);
    expect(found.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it('says who did what to whom, why and from where, before and after', async () => {
    const [blocked] = entries(await list({ action: 'user_block' }));
    expect(blocked).toMatchObject({
      userCode: root.userCode,
      actorType: 'admin',
      subjectUserCode: there,
      resourceType: 'UserAccount',
      reason: 'asked by the police',
      requestMethod: 'POST',
      requestPath: '/v1/admin/users/{userCode}/block',
      ipAddress: '203.0.113.7',
      oldValues: { userBlocked: false },
      newValues: { userBlocked: true },
      happenedAt: noon,
    });
    expect(blocked).not.toHaveProperty('salt');
  });

  it('shows an admin of a branch what is about people of theirs, and asks for one', async () => {
    expect(await list({}, scoped)).toMatchObject({ status: 400, body: { errors: [{ parameter: 'subject' }] } });
    expect(entries(await list({ subject: here }, scoped)).length).toBeGreaterThan(5);
    const [outside, nobody] = [await list({ subject: there }, scoped), await list({ subject: 'ZZZZZZ' }, scoped)];
    expect([outside.status, nobody.status]).toEqual([404, 404]);
    expect({ ...outside.body, instance: '' }).toEqual({ ...nobody.body, instance: '' });
  });

  it('hides values and addresses from who sees people restricted', async () => {
    const found = entries(await list({ subject: here }, narrow));
    expect(found.length).toBeGreaterThan(5);
    for (const entry of found)
      for (const name of ['oldValues', 'newValues', 'ipAddress', 'userAgent']) expect(entry).not.toHaveProperty(name);
  });

  it('names what is wrong with a question', async () => {
    expect(await list({ resourceId: 'X' })).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'resourceId' }] },
    });
    expect(await list({ action: 'fly', from: 'yesterday' })).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ parameter: 'from' })]) },
    });
  });
});

describe('GET /v1/admin/audit/{auditId}', () => {
  const one = (id: unknown, who = root) => app.request('GET', `/v1/admin/audit/${String(id)}`, { claims: who.claims });

  it('shows one entry to who may see its subject, and nobody else', async () => {
    const [own] = entries(await list({ subject: here }));
    const [others] = entries(await list({ subject: there }));
    const [branch] = entries(await list({ resourceType: 'Branch' }));
    expect((await one(own!['id'])).body).toEqual(own);
    expect((await one(own!['id'], scoped)).status).toBe(200);
    for (const id of [others!['id'], branch!['id'], 'ABCDEFGHIJKLMNOP'])
      expect((await one(id, scoped)).status).toBe(404);
  });
});

describe('GET /v1/admin/audit/stats', () => {
  const stats = (query: Record<string, string | string[]> = {}, who = root) =>
    app.request('GET', '/v1/admin/audit/stats', { claims: who.claims, query });
  const totals = (answer: Answer) => {
    const days = answer.body['items'] as { counts: Record<string, number> }[];
    return days.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
  };

  it('counts each entry once, by day and action', async () => {
    const all = entries(await list());
    const answer = await stats();
    expect(totals(answer)).toBe(all.length);
    expect(answer.body['items']).toMatchObject([{ counts: { user_block: 1 } }]);
    expect(totals(await stats({ action: ['create', 'update'] }))).toBe(
      all.filter(({ action }) => ['create', 'update'].includes(String(action))).length,
    );
    expect(totals(await stats({ to: '2025-01-01' }))).toBe(0);
  });

  it('shows an admin of a branch theirs, and no other', async () => {
    const own = entries(await list()).filter(({ subjectBranch }) => subjectBranch === 'PUNE1');
    expect(own.length).toBeGreaterThan(0);
    expect(totals(await stats({}, scoped))).toBe(own.length);
    expect((await stats({ branch: 'GOA01' }, scoped)).status).toBe(404);
    expect(totals(await stats({ branch: 'PUNE1' }))).toBe(own.length);
  });

  it('refuses what it cannot answer', async () => {
    expect((await stats({ from: '2026-11-23', to: '2026-11-22' })).status).toBe(400);
    expect((await stats({ from: '2026-01-01', to: '2026-11-22' })).status).toBe(400);
    expect((await stats({}, narrow)).body.code).toBe('feature_denied');
  });
});

it('costs what the page costs, not what the log holds', async () => {
  const { app: fresh } = await auditedApp();
  const boss = await admin(fresh, { role: 'super_admin' });
  const query = { action: 'user_block', limit: '25' };
  const page = () => fresh.request('GET', '/v1/admin/audit', { claims: boss.claims, query });
  let written = 0;
  const until = async (count: number) => {
    for (; written < count; written += 1) {
      const entry = entryAt(fresh.now(), {
        resourceId: `USER${written % 40}`,
        sequence: 1 + Math.floor(written / 40),
        action: 'user_block',
      });
      await fresh.store.write(fresh.now(), create(auditTrail, entry));
    }
  };
  await until(100);
  const few = await fresh.cost(page);
  await until(5000);
  const many = await fresh.cost(page);
  expect([many.calls, many.steps]).toEqual([few.calls, few.steps]);
  expect(many.readUnits).toBeLessThanOrEqual(few.readUnits * 1.05);
});
