/** Where a row went: `to` names entities, fields and lists (`UserAccount.byRole`); a test shows it, or it is planned. */
export type Place = { to: string; route?: string } & ({ test: string } | { planned: string });

/** The walk through registration, login, profile and audit over HTTP. */
export const journey = 'test/e2e/journey.test.ts';
/** Every query of the old documentation, over HTTP. */
export const queriesTest = 'test/e2e/queries.test.ts';
export const everyEntity = 'test/every-entity.test.ts';
export const accountTest = 'test/unit/account.test.ts';
export const myLogins = 'test/functions/my-logins/my-logins.test.ts';
export const settings = 'test/functions/security-settings/settings.test.ts';
export const secondFactors = 'test/functions/security-settings/second-factors.test.ts';
export const risk = 'test/functions/sessions/risk.test.ts';
export const branchTest = 'test/functions/branches/branches.test.ts';
export const adminLists = 'test/functions/admin-lists/lists.test.ts';
export const abandonTest = 'test/functions/abandon-registrations/abandon.test.ts';
export const featureTest = 'test/functions/features/features.test.ts';
export const userLists = 'test/functions/users/list-users.test.ts';
export const userTest = 'test/functions/users/users.test.ts';
export const userActs = 'test/functions/users/acts.test.ts';
export const userViews = 'test/functions/user-views/user-views.test.ts';
export const featureGrants = 'test/functions/access-control/features.test.ts';
export const platformGrants = 'test/functions/access-control/platforms.test.ts';
export const endingGrants = 'test/functions/access-control/ending.test.ts';
export const explained = 'test/functions/access-control/explain.test.ts';
export const myAccess = 'test/functions/my-access/my-access.test.ts';
export const businessTest = 'test/functions/kyc-business/put-business.test.ts';
export const businessCodes = 'test/functions/kyc-business/codes.test.ts';
export const selfieTest = 'test/functions/kyc-business/selfie.test.ts';
export const aadhaarTest = 'test/functions/kyc-aadhaar/put-aadhaar.test.ts';
export const panTest = 'test/functions/kyc-pan/put-pan.test.ts';
export const bankTest = 'test/functions/kyc-bank/put-bank.test.ts';
export const reviewTest = 'test/functions/kyc-review/decisions.test.ts';
export const documentTest = 'test/e2e/documents.test.ts';
export const auditList = 'test/functions/audit-search/list-audit.test.ts';
export const privacyTest = 'test/e2e/privacy.test.ts';
export const infraTest = 'test/infra/cloud.test.ts';
export const roleTest = 'test/functions/users/roles.test.ts';
export const passwordTest = 'test/unit/password-old-hashes.test.ts';
export const seedMap = 'test/seed-map.test.ts';

/** @param to entities, fields and lists, checked against the declarations */
export const built = (to: string, route?: string, test = journey): Place => ({
  to,
  test,
  ...(route !== undefined && { route }),
});

/** @param theme the issue under which it is built */
export const planned = (theme: string, to: string, route?: string): Place => ({
  to,
  planned: theme,
  ...(route !== undefined && { route }),
});
