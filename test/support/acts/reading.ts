import { admin } from '../admins.ts';
import type { TestApp } from '../app.ts';
import { act } from '../chaos/act.ts';
import { applicant, putAadhaar, putBank, putBusiness, putPan } from '../kyc.ts';

const submitted = async (app: TestApp) => {
  const asha = await applicant(app);
  await Promise.all([putAadhaar(app, asha), putBank(app, asha), putBusiness(app, asha)]);
  await putPan(app, asha);
  return asha;
};

const ownReads = [
  'getProgress',
  'listSessions',
  'getProfile',
  'getSecurity',
  'listConsents',
  'listDocuments',
  'getAccess',
  'listMyAudit',
  'listMyLogins',
  'getKyc',
  'getAadhaar',
  'getPan',
  'getBusiness',
  'getBank',
];

const adminReads = [
  'getAdmin',
  'listBranches',
  'listKyc',
  'listAudit',
  'getAuditIntegrity',
  'listLogins',
  'listOtps',
  'listRegistrations',
  'listFeatures',
  'listUsers',
  'getUserStats',
  'listExpiringGrants',
];

const readsOfSomebody = [
  'getUserKyc',
  'getUser',
  'listUserSessions',
  'listFeatureGrants',
  'listPlatformGrants',
  'listUserLogins',
  'getUserSecurity',
];

/** Reads of every workflow that has any. They leave nothing. */
export const reading = [
  ...ownReads.map((operation) => act(operation, [], async (app) => ({ token: (await submitted(app)).token }))),
  ...adminReads.map((operation) =>
    act(operation, [], async (app) => ({
      claims: (await admin(app, { role: 'super_admin' })).claims,
      query: operation === 'listKyc' ? { kind: 'aadhaar', queue: 'true' } : {},
    })),
  ),
  ...readsOfSomebody.map((operation) =>
    act(operation, [], async (app) => ({
      claims: (await admin(app, { role: 'super_admin' })).claims,
      params: { userCode: (await submitted(app)).userCode },
    })),
  ),
];
