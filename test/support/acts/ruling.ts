import { admin } from '../admins.ts';
import type { TestApp } from '../app.ts';
import { makeBranch } from '../branches.ts';
import { act } from '../chaos/act.ts';
import { newPerson } from '../journey.ts';
import { member, stored } from '../users.ts';

const reason = 'asked by phone';

const boss = async (app: TestApp) => (await admin(app, { role: 'super_admin' })).claims;

const ofUser = async (app: TestApp) => {
  const claims = await boss(app);
  await makeBranch(app, claims, 'NORTH');
  await makeBranch(app, claims, 'SOUTH');
  const { userCode } = await member(app, 'NORTH');
  return { claims, params: { userCode } };
};

/** An account that was brought into a state first. */
const after = async (app: TestApp, method: string, path: string, body?: unknown) => {
  const { claims, params } = await ofUser(app);
  await app.request(method, `/v1/admin/users/${params.userCode}${path}`, {
    claims,
    ...(body !== undefined && { body }),
  });
  return { claims, params };
};

/** An account of the admins' directory, with whoever made it. */
const ofAdmin = async (app: TestApp) => {
  const claims = await boss(app);
  const body = { role: 'admin', email: newPerson().email, firstName: 'Nia', lastName: 'Rao' };
  const made = await app.request('POST', '/v1/admin/users', { claims, body });
  return { claims, params: { userCode: String(made.body['userCode']) } };
};

const version = async (app: TestApp, userCode: string) => ({
  'If-Match': `"${(await stored(app, userCode))?.version ?? 0}"`,
});

/** What admins do to accounts. */
export const ruling = [
  act('createUser', [], async (app) => {
    const { email, mobile } = newPerson();
    return { claims: await boss(app), body: { email, mobile, firstName: 'Nia' } };
  }),
  act('createUser', [], async (app) => ({
    claims: await boss(app),
    body: { role: 'admin', email: newPerson().email, firstName: 'Nia', lastName: 'Rao' },
  })),
  act('changeMany', [], async (app) => {
    const { claims } = await ofUser(app);
    return { claims, body: { filter: { role: ['user'] }, set: { isActive: false }, reason } };
  }),
  act('patchUser', [], async (app) => {
    const wish = await ofUser(app);
    return { ...wish, body: { isActive: false }, headers: await version(app, wish.params.userCode) };
  }),
  act('patchUser', [], async (app) => {
    const wish = await ofAdmin(app);
    return { ...wish, body: { isActive: false }, headers: await version(app, wish.params.userCode) };
  }),
  act('deleteUser', [], async (app) => ofUser(app)),
  act('deleteUser', [], async (app) => ofAdmin(app)),
  act('restoreUser', [], async (app) => after(app, 'DELETE', '')),
  act('restoreUser', [], async (app) => {
    const wish = await ofAdmin(app);
    await app.request('DELETE', `/v1/admin/users/${wish.params.userCode}`, { claims: wish.claims });
    return wish;
  }),
  act('blockUser', [], async (app) => ({ ...(await ofUser(app)), body: { reason } })),
  act('blockUser', [], async (app) => ({ ...(await ofAdmin(app)), body: { reason } })),
  act('unblockUser', [], async (app) => ({ ...(await after(app, 'POST', '/block', { reason })), body: { reason } })),
  act('changeRole', [], async (app) => ({ ...(await ofUser(app)), body: { role: 'admin', reason } })),
  act('changeRole', [], async (app) => ({ ...(await ofAdmin(app)), body: { role: 'super_admin', reason } })),
  act('changeRole', [], async (app) => ({ ...(await ofAdmin(app)), body: { role: 'user', reason } })),
  act('moveUser', [], async (app) => ({ ...(await ofUser(app)), body: { branchCode: 'SOUTH' } })),
  act('holdUser', [], async (app) => ({ ...(await ofUser(app)), body: { reason } })),
  act('releaseUser', [], async (app) => ({
    ...(await after(app, 'POST', '/legal-hold', { reason })),
    body: { reason },
  })),
  act('endUserSessions', [], async (app) => ofUser(app)),
];
