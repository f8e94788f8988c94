import { userAccount } from '../../shared/entities/user-account.ts';
import { replace } from '../../shared/store/writes.ts';
import type { Claims } from './admins.ts';
import type { Answer, TestApp } from './app.ts';
import { newPerson, register, type Person } from './journey.ts';

/** Somebody who registered, as a member of a branch or of none. */
export const member = async (
  app: TestApp,
  branchCode?: string,
): Promise<Person & { userCode: string; token: string }> => {
  const person = { ...newPerson(), ...(branchCode !== undefined && { branchCode }) };
  const { userCode, accessToken } = await register(app, person);
  return { ...person, userCode, token: accessToken };
};

/** An account as the table has it, also a deleted one. */
export const stored = (app: TestApp, userCode: string) =>
  app.store.get(userAccount, { userCode: userCode as never }, { deleted: true });

/** Changes an account behind the API's back. */
export const altered = async (
  app: TestApp,
  userCode: string,
  changes: Parameters<typeof replace<typeof userAccount>>[2],
): Promise<void> => {
  const stamp = { action: 'update' as const, actorType: 'system' as const, at: app.now() };
  await app.store.write(app.now(), replace(userAccount, (await stored(app, userCode))!, changes, stamp));
};

/** What an act of an admin on somebody answers. */
export const onUser =
  (app: TestApp, claims: Claims) =>
  (method: string, userCode: string, path = '', body?: unknown, headers: Record<string, string> = {}) =>
    app.request(method, `/v1/admin/users/${userCode}${path}`, { claims, headers, ...(body !== undefined && { body }) });

/** Changes the version of an account that is there now. */
export const patched = async (app: TestApp, claims: Claims, userCode: string, body: unknown): Promise<Answer> =>
  onUser(app, claims)('PATCH', userCode, '', body, {
    'If-Match': `"${(await stored(app, userCode))?.version ?? 0}"`,
  });

/** Status, and the code of a problem. */
export const said = ({ status, body }: Answer): [number, string | undefined] => [status, body.code];

/** The user codes a list answered with. */
export const listed = ({ body }: Answer): string[] =>
  (body['items'] as { userCode: string }[]).map(({ userCode }) => userCode);
