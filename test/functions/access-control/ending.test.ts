import { describe, expect, it } from 'vitest';
import { expireGrants } from '../../../functions/expire-access-grants/expire-grants.ts';
import { later, minutes, seconds } from '../../../shared/domain/time.ts';
import { admin, type Claims } from '../../support/admins.ts';
import { makeBranch } from '../../support/branches.ts';
import { featureUntil, platformUntil } from '../../support/due.ts';
import { runAt, silent } from '../../support/sweeping.ts';
import { said, world } from './world.ts';

/** Grants that end in the minutes given, features at odd ones and platforms at even ones, in either branch by turns. */
const setUp = async (...ends: number[]) => {
  const here = await world();
  const { app, call } = here;
  for (const [place, end] of ends.entries()) {
    const branch = place % 2 === 0 ? 'MUM01' : 'PUN01';
    await (end % 2 === 0 ? platformUntil : featureUntil)(app.store, later(app.now(), minutes(end)), branch);
  }
  const start = app.now();
  const minutesOf = (items: unknown) =>
    (items as { expiresAt: string }[]).map(({ expiresAt }) => (Date.parse(expiresAt) - Date.parse(start)) / minutes(1));
  const list = async (path: string, query: Record<string, string> = {}, claims?: Claims) => {
    const answer = await call('GET', `/v1/admin/access/${path}`, claims, { query });
    expect(said(answer)).toEqual([200, undefined]);
    return { ends: minutesOf(answer.body['items']), ...answer.body } as {
      ends: number[];
      items: Record<string, unknown>[];
      nextCursor: string | null;
    };
  };
  return { ...here, list };
};

const within = (count: number) => ({ within: String(minutes(count) / seconds(1)) });

describe('what ends soon', () => {
  it('lists platforms and features together, the soonest first, and what ended not at all', async () => {
    const { list } = await setUp(5, 2, 0, -1, 9, 8, 30);
    const { ends, items } = await list('expiring', within(9));
    expect(ends).toEqual([2, 5, 8, 9]);
    expect(items[0]).toMatchObject({ platform: 'api', branchCode: 'PUN01', status: 'active' });
    expect(items[1]).toMatchObject({ featureCode: 'KYC', branchCode: 'MUM01', accessLevel: 'full' });
  });

  it('comes in pages that lose and repeat nothing, whatever their size', async () => {
    const ends = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 17, 19];
    const { list } = await setUp(...ends);
    for (const limit of ['1', '2', '3', '5', '14', '100']) {
      const seen: number[] = [];
      let cursor: string | null = null;
      do {
        const page = await list('expiring', { ...within(60), limit, ...(cursor !== null && { cursor }) });
        seen.push(...page.ends);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect([limit, seen]).toEqual([limit, ends]);
    }
  });

  it('is a month ahead unless said otherwise, up to a year', async () => {
    const { call } = await setUp();
    expect((await call('GET', '/v1/admin/access/expiring')).status).toBe(200);
    for (const query of [{ within: '0' }, { within: 'soon' }, { within: '99999999' }])
      expect(said(await call('GET', '/v1/admin/access/expiring', undefined, { query }))).toEqual([
        400,
        'validation_failed',
      ]);
  });
});

describe('what has ended', () => {
  it('is listed newest first, whether or not a sweeper came by', async () => {
    const { list, app } = await setUp(1, 2, 3, 4, 30);
    app.advance(minutes(2));
    await expireGrants({ store: app.store, log: silent, limit: 100 })(runAt(app.now()));
    app.advance(minutes(2));
    const { ends, items } = await list('expired');
    expect(ends).toEqual([4, 3, 2, 1]);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['expired']));
    const first = await list('expired', { limit: '3' });
    const rest = await list('expired', { limit: '3', cursor: String(first.nextCursor) });
    expect([...first.ends, ...rest.ends]).toEqual([4, 3, 2, 1]);
    expect(rest.nextCursor).toBeNull();
  });
});

describe('whose grants end', () => {
  it('an admin sees those of their own branch and below; a super_admin all, or those of a branch', async () => {
    const { list, adminOf, app, boss } = await setUp(1, 2, 3, 4);
    await makeBranch(app, boss.claims, 'MUM02', { referredBy: 'MUM01' });
    await platformUntil(app.store, later(app.now(), minutes(6)), 'MUM02');
    const { claims } = await adminOf('MUM01');
    expect((await list('expiring', within(60), claims)).ends).toEqual([1, 3, 6]);
    expect((await list('expiring', { ...within(60), branch: 'MUM02' }, claims)).ends).toEqual([6]);
    expect((await list('expiring', { ...within(60), branch: 'PUN01' }, claims)).ends).toEqual([]);
    expect((await list('expiring', { ...within(60), branch: 'PUN01' })).ends).toEqual([2, 4]);
    const nowhere = await admin(app, { features: { AUTH: 'read_only' } });
    expect((await list('expiring', within(60), nowhere.claims)).ends).toEqual([]);
    app.advance(minutes(60));
    expect((await list('expired', {}, claims)).ends).toEqual([6, 3, 1]);
    expect((await list('expired', {}, nowhere.claims)).ends).toEqual([]);
  });
});
