import { describe, expect, it } from 'vitest';
import { close } from '../../../functions/close-sessions/close.ts';
import { hours, later, minutes } from '../../../shared/domain/time.ts';
import { liveSessions } from '../../../shared/entities/live-sessions.ts';
import { loginActivity } from '../../../shared/entities/login-activity.ts';
import { session } from '../../../shared/entities/session.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { patch } from '../../../shared/store/writes.ts';
import { testApp } from '../../support/app.ts';
import { sessionUntil } from '../../support/due.ts';
import { logIn, newPerson, register } from '../../support/journey.ts';
import { at, runAt, silent, sweeperRules } from '../../support/sweeping.ts';

const pause = () => Promise.resolve();
const run = (store: Store, moment = at) => close({ store, pause, log: silent, limit: 100 })(runAt(moment));

describe('close-sessions', () => {
  sweeperRules({
    seed: async (store, count) => {
      for (let nth = 0; nth < count; nth += 1) await sessionUntil(store, later(at, -minutes(1 + (nth % 90))));
    },
    run: (store, one, limit) => close({ store, pause, log: silent, limit })(one),
    counted: 'closed',
    settled: (items) => {
      const of = (entity: string) => items.filter((item) => item['entity'] === entity);
      const closed = of('Session').filter((item) => item['revokedAt'] !== undefined);
      // Session, list and login in one transaction, or none of them; nothing twice.
      const logins = of('LoginActivity').filter(
        (item) => item['version'] === 2 && item['logoutTimestamp'] !== undefined,
      );
      const lists = of('LiveSessions').filter((item) => item['version'] === 2);
      return logins.length === closed.length && lists.length === closed.length ? closed.length : -1;
    },
  });

  it('closes the login at the moment the session expired, with its length in seconds', async () => {
    const store = storeOver(memoryDriver());
    const expiresAt = later(at, -minutes(20));
    const { record, login } = await sessionUntil(store, expiresAt);
    expect(await run(store)).toEqual({ closed: 1, refused: 0, failed: 0 });
    expect(await store.get(session, record)).toMatchObject({ revokedAt: at, revokeReason: 'expired' });
    expect(await store.get(session, record)).not.toHaveProperty('dueHour');
    expect(await store.get(liveSessions, record)).toMatchObject({ sessions: [] });
    expect(await store.get(loginActivity, login)).toMatchObject({
      logoutTimestamp: expiresAt,
      sessionDuration: 48 * 3600,
      stamp: { action: 'logout', actorType: 'system', reason: 'session expired' },
    });
  });

  it('closes the login of a session that was dropped from the list at its last use', async () => {
    const store = storeOver(memoryDriver());
    const expiresAt = later(at, -minutes(20));
    const { record, login } = await sessionUntil(store, expiresAt, {
      listed: false,
      lastUsedAt: later(expiresAt, -hours(47)),
    });
    expect(await run(store)).toMatchObject({ closed: 1 });
    expect(await store.get(session, record)).toMatchObject({ revokeReason: 'ended' });
    expect(await store.get(loginActivity, login)).toMatchObject({ sessionDuration: 3600 });
    expect(await store.get(liveSessions, record)).toMatchObject({ version: 1 });
  });

  it('closes within its next run what the cap or its owner ended, at the moment it ended', async () => {
    const app = await testApp();
    const person = newPerson();
    const { accessToken: token } = await register(app, person);
    for (let count = 0; count < 6; count += 1) await logIn(app, person, { platform: 'web' });
    app.advance(minutes(3));
    const ended = app.now();
    expect((await app.request('DELETE', '/v1/me/sessions', { token })).status).toBe(204);
    app.advance(minutes(10));
    expect(await run(app.store, app.now())).toEqual({ closed: 6, refused: 0, failed: 0 });
    const { items } = await app.store.list(loginActivity, { index: 'all', of: {} }, { limit: 100 });
    expect(items.filter(({ logoutTimestamp }) => logoutTimestamp === ended)).toHaveLength(5);
    expect(items.filter(({ logoutTimestamp }) => logoutTimestamp !== undefined)).toHaveLength(6);
    expect(await run(app.store, app.now())).toEqual({ closed: 0, refused: 0, failed: 0 });
  });

  it('leaves a session alone that was used while its index entry was being read', async () => {
    const inner = storeOver(memoryDriver());
    const { record } = await sessionUntil(inner, later(at, -minutes(20)));
    const store: Store = {
      ...inner,
      commit: async (moment, writes) => {
        const expiresAt = later(at, hours(24));
        const set = { expiresAt, dueHour: '2026-11-23T06' };
        await inner.write(moment, patch(session, { userCode: record.userCode, sessionId: record.sessionId }, { set }));
        return inner.commit(moment, writes);
      },
    };
    expect(await run(store)).toEqual({ closed: 0, refused: 1, failed: 0 });
    expect(await inner.get(liveSessions, record)).toMatchObject({ sessions: [{ sessionId: record.sessionId }] });
  });

  it('closes several sessions of one user in one run', async () => {
    const app = await testApp();
    const somebody = newPerson();
    await register(app, somebody);
    for (const platform of ['web', 'web', 'mobile_app']) await logIn(app, somebody, { platform });
    const end = app.advance(hours(24 * 31));
    expect(await run(app.store, end)).toMatchObject({ failed: 0 });
    let closed = 0;
    // The look-back of a first run is two days; the sessions expired a day ago.
    for (const item of (await app.store.list(loginActivity, { index: 'all', of: {} }, { limit: 50 })).items)
      if (item.logoutTimestamp !== undefined) closed += 1;
    expect(closed).toBe(4);
  });
});
