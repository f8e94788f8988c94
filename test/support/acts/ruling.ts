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

/** Of somebody who was an admin, the link to the directory is cut last: a repetition goes on where it ended. */
const unlinked = {
  between: {
    because: 'the role and the sessions are gone at once, the user of the directory follows (rules.md, Access 7)',
    states: [
      ['+ErasureOrder', '+LiveSessions', '+OwedNotice', '-Claim', '~UserAccount'],
      ['+LiveSessions', '~UserAccount', '~UserPlatformAccess'],
    ],
  },
};

/** What admins do to accounts. */
export const ruling = [
  act(
    'createUser',
    ['+Claim', '+RegistrationProgress', '+SecuritySettings', '+UserAccount', '+UserPlatformAccess'],
    async (app) => {
      const { email, mobile } = newPerson();
      return { claims: await boss(app), body: { email, mobile, firstName: 'Nia' } };
    },
  ),
  act(
    'createUser',
    ['+Claim', '+SecuritySettings', '+UserAccount', '+UserPlatformAccess'],
    async (app) => ({
      claims: await boss(app),
      body: { role: 'admin', email: newPerson().email, firstName: 'Nia', lastName: 'Rao' },
    }),
    {
      between: {
        because: 'the row is inactive until the directory knows the admin (rules.md, Access 7)',
        states: [
          ['+Claim', '+SecuritySettings', '+UserAccount'],
          ['+Claim', '+SecuritySettings', '+UserAccount', '+UserPlatformAccess'],
        ],
      },
    },
  ),
  act('changeMany', ['+BulkJob'], async (app) => {
    const { claims } = await ofUser(app);
    return { claims, body: { filter: { role: ['user'] }, set: { isActive: false }, reason } };
  }),
  act('patchUser', ['~LiveSessions', '~Session', '~UserAccount'], async (app) => {
    const wish = await ofUser(app);
    return { ...wish, body: { isActive: false }, headers: await version(app, wish.params.userCode) };
  }),
  act('patchUser', ['+LiveSessions', '~UserAccount'], async (app) => {
    const wish = await ofAdmin(app);
    return { ...wish, body: { isActive: false }, headers: await version(app, wish.params.userCode) };
  }),
  act(
    'deleteUser',
    ['+ErasureOrder', '+OwedNotice', '-Claim', '~LiveSessions', '~ReferenceCount', '~Session', '~UserAccount'],
    async (app) => ofUser(app),
  ),
  act(
    'deleteUser',
    ['+ErasureOrder', '+LiveSessions', '+OwedNotice', '-Claim', '~UserAccount'],
    async (app) => ofAdmin(app),
    unlinked,
  ),
  act('restoreUser', ['+Claim', '-ErasureOrder', '~ReferenceCount', '~UserAccount'], async (app) =>
    after(app, 'DELETE', ''),
  ),
  act('restoreUser', ['+Claim', '-ErasureOrder', '~UserAccount', '~UserPlatformAccess'], async (app) => {
    const wish = await ofAdmin(app);
    await app.request('DELETE', `/v1/admin/users/${wish.params.userCode}`, { claims: wish.claims });
    return wish;
  }),
  act('blockUser', ['~LiveSessions', '~Session', '~UserAccount'], async (app) => ({
    ...(await ofUser(app)),
    body: { reason },
  })),
  act('blockUser', ['+LiveSessions', '~UserAccount'], async (app) => ({ ...(await ofAdmin(app)), body: { reason } })),
  act('unblockUser', ['~UserAccount'], async (app) => ({
    ...(await after(app, 'POST', '/block', { reason })),
    body: { reason },
  })),
  act('changeRole', ['+Claim', '+UserPlatformAccess', '~LiveSessions', '~Session', '~UserAccount'], async (app) => ({
    ...(await ofUser(app)),
    body: { role: 'admin', reason },
  })),
  act('changeRole', ['+LiveSessions', '~Guard', '~UserAccount', '~UserPlatformAccess'], async (app) => ({
    ...(await ofAdmin(app)),
    body: { role: 'super_admin', reason },
  })),
  act(
    'changeRole',
    ['+LiveSessions', '-Claim', '~UserAccount', '~UserPlatformAccess'],
    async (app) => ({ ...(await ofAdmin(app)), body: { role: 'user', reason } }),
    unlinked,
  ),
  act(
    'moveUser',
    ['+ReferenceCount', '~ReferenceCount', '~RegistrationProgress', '~UserAccount', '~UserPlatformAccess'],
    async (app) => ({ ...(await ofUser(app)), body: { branchCode: 'SOUTH' } }),
  ),
  act('holdUser', ['~UserAccount'], async (app) => ({ ...(await ofUser(app)), body: { reason } })),
  act('releaseUser', ['~UserAccount'], async (app) => ({
    ...(await after(app, 'POST', '/legal-hold', { reason })),
    body: { reason },
  })),
  act('endUserSessions', ['+AuditEvent', '~LiveSessions', '~Session'], async (app) => ofUser(app), {
    again: { because: 'each order is in the log', marks: ['+AuditEvent'] },
  }),
];
