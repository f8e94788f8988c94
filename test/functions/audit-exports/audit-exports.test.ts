import { beforeEach, describe, expect, it } from 'vitest';
import { makeExports } from '../../../functions/export-audit/make-exports.ts';
import { hours, later, minutes } from '../../../shared/domain/time.ts';
import { admin, type Admin } from '../../support/admins.ts';
import { memoryArchive } from '../../support/archive.ts';
import { auditedApp } from '../../support/audited.ts';
import { makeBranch } from '../../support/branches.ts';
import { newPerson, register } from '../../support/journey.ts';

let world: Awaited<ReturnType<typeof auditedApp>>;
let bucket: ReturnType<typeof memoryArchive>;
let root: Admin;
let scoped: Admin;
let here: string;
let there: string;
let begin: string;

beforeEach(async () => {
  world = await auditedApp();
  bucket = memoryArchive();
  const { app } = world;
  begin = app.now();
  root = await admin(app, { role: 'super_admin' });
  for (const code of ['PUNE1', 'GOA01']) await makeBranch(app, root.claims, code);
  scoped = await admin(app, { branchCode: 'PUNE1', features: { REPT: 'full' } });
  const join = async (branchCode: string) => {
    const person = { ...newPerson(), branchCode };
    const { userCode } = await register(app, person);
    await world.deliver();
    app.advance(hours(1) + minutes(11));
    await world.seal(app.now());
    return userCode;
  };
  [here, there] = [await join('PUNE1'), await join('GOA01')];
});

const post = (body: object, who = root) =>
  world.app.request('POST', '/v1/admin/audit/exports', { claims: who.claims, body });
const get = (exportId: unknown, who = root) =>
  world.app.request('GET', `/v1/admin/audit/exports/${String(exportId)}`, { claims: who.claims });
const make = () =>
  makeExports({ store: world.app.store, files: world.app.seals.files, archive: bucket.archive })({
    at: world.app.now(),
    isOver: () => false,
  });
const exported = async (body: object, who = root) => {
  const { exportId } = (await post(body, who)).body as { exportId: string };
  await make();
  return { exportId, key: `exports/${exportId}.jsonl.gz` };
};

describe('an export of the audit log', () => {
  it('is made apart from the request, and proves itself', async () => {
    const asked = await post({ to: world.app.now() });
    expect(asked).toMatchObject({ status: 202, body: { state: 'running', firstSeal: 1, lastSeal: 2 } });
    expect(asked.body).not.toHaveProperty('from');
    expect(await make()).toEqual({ made: 1 });
    expect(await make()).toEqual({ made: 0 });
    const { exportId } = asked.body as { exportId: string };
    expect((await get(exportId)).body).toMatchObject({
      state: 'done',
      download: { url: `https://archive.test/exports/${exportId}.jsonl.gz` },
    });
    const verdict = bucket.verdict(world.key);
    expect(verdict).toMatchObject({ faults: [], gaps: [], seals: 2, unsealed: 0 });
    expect(verdict.entries).toBeGreaterThan(40);
  });

  it('covers whole hours, and no others', async () => {
    const middle = later(begin, hours(1) + minutes(20));
    const first = await exported({ to: later(begin, minutes(5)) });
    const second = await exported({ from: middle, to: world.app.now() });
    const count = (key: string) => bucket.lines([key]).filter(({ kind }) => kind === 'entry').length;
    expect(bucket.verdict(world.key, [first.key]).faults).toEqual([]);
    const whole = await exported({ to: world.app.now() });
    expect(count(first.key)).toBeGreaterThan(5);
    expect(count(first.key) + count(second.key)).toBe(count(whole.key));
    // The later range alone begins after the first seal, which is not in it.
    expect(bucket.verdict(world.key, [second.key]).faults).toEqual([]);
  });

  it('shows a tampered entry for what it is', async () => {
    const key = { pk: `AUDIT#UserAccount#${here}`, sk: '000000000001' };
    const item = (await world.driver.get(key))!;
    await world.driver.write([{ kind: 'put', key, item: { ...item, action: 'delete' }, when: {} }]);
    await exported({ to: world.app.now() });
    expect(bucket.verdict(world.key).faults).toMatchObject([{ kind: 'entry_edited', of: `UserAccount ${here} #1` }]);
  });

  it('of one person holds what is about them, and every line of it is proved', async () => {
    const { key } = await exported({ to: world.app.now(), subject: here });
    const lines = bucket.lines([key]).filter(({ kind }) => kind === 'entry');
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines.map((line) => ('subjectUserCode' in line ? line['subjectUserCode'] : '')))).toEqual(
      new Set([here]),
    );
    expect(bucket.verdict(world.key, [key])).toMatchObject({ faults: [], unsealed: 0 });
  });

  it('is for an admin of a branch what is about people of theirs', async () => {
    expect((await post({ to: world.app.now() }, scoped)).status).toBe(400);
    expect((await post({ to: world.app.now(), subject: there }, scoped)).status).toBe(404);
    const { exportId } = await exported({ to: world.app.now(), subject: here }, scoped);
    expect((await get(exportId, scoped)).status).toBe(200);
    const other = await exported({ to: world.app.now() });
    expect((await get(other.exportId, scoped)).status).toBe(404);
    expect((await get('01ARZ3NDEKTSV4RRFFQ69G5FAV', scoped)).status).toBe(404);
  });

  it('is refused where there is nothing, or too much', async () => {
    expect((await post({ from: world.app.now(), to: later(world.app.now(), hours(9)) })).body).toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: '#/to' }],
    });
    expect((await post({ from: world.app.now(), to: begin })).body).toMatchObject({ errors: [{ pointer: '#/from' }] });
  });

  it('is made for an admin twenty times a day, also when all are asked for at once', async () => {
    const asked = await Promise.all(Array.from({ length: 30 }, () => post({ to: world.app.now() })));
    expect(asked.filter(({ status }) => status === 202)).toHaveLength(20);
    expect(asked.filter(({ body }) => body.code === 'rate_limited')).toHaveLength(10);
  });

  it('is in the log itself, with who asked for it', async () => {
    const { exportId } = await exported({ to: world.app.now(), subject: here });
    await world.deliver();
    const query = { action: 'export' };
    const { body } = await world.app.request('GET', '/v1/admin/audit', { claims: root.claims, query });
    expect(body['items']).toMatchObject([{ resourceId: exportId, userCode: root.userCode, subjectUserCode: here }]);
  });
});
