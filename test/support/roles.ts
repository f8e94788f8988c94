import { Outage } from '../../shared/domain/outage.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { admin, claimsOf } from './admins.ts';
import { testApp } from './app.ts';
import { member, onUser, said } from './users.ts';

export const reason = 'new duties';

/** A table whose n-th write from now on fails, before or after it took effect. */
const failing = () => {
  const inner = memoryDriver();
  let failure: { inWrites: number; after: boolean } | undefined;
  const driver: Driver = {
    ...inner,
    write: async (operations) => {
      const isDue = failure !== undefined && (failure.inWrites -= 1) === 0;
      if (isDue && failure?.after === false) throw new Outage('table', new Error('injected'));
      const result = await inner.write(operations);
      if (isDue) throw new Outage('table', new Error('injected'));
      return result;
    },
  };
  return { driver, items: inner.items, failAt: (inWrites: number, after: boolean) => (failure = { inWrites, after }) };
};

export const world = async () => {
  const table = failing();
  const app = await testApp({ driver: table.driver });
  const boss = await admin(app, { role: 'super_admin' });
  const user = await member(app);
  const asBoss = onUser(app, boss.claims);
  /** What the newest directory user may do. */
  const standing = async () => {
    const one = app.directory.users.at(-1);
    return one ? said(await app.request('GET', '/v1/admin/me', { claims: claimsOf(one) }))[0] : 'nobody';
  };
  const make = (body: Record<string, unknown> = {}) =>
    app.request('POST', '/v1/admin/users', {
      claims: boss.claims,
      body: { role: 'admin', email: 'nia@example.com', firstName: 'Nia', lastName: 'Rao', ...body },
    });
  const change = (userCode: string, role: string) => asBoss('PUT', userCode, '/role', { role, reason });
  return { app, table, boss, user, asBoss, standing, make, change };
};
