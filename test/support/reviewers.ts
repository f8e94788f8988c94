import type { AccessLevel } from '../../shared/domain/choices.ts';
import { admin, type Admin } from './admins.ts';
import type { Answer, TestApp } from './app.ts';

/** An admin who reviews KYC, in a branch or (a super_admin) everywhere. */
export const reviewer = (app: TestApp, level: AccessLevel = 'full', branchCode?: string): Promise<Admin> =>
  admin(
    app,
    branchCode === undefined ? { role: 'super_admin' } : { role: 'admin', branchCode, features: { KYC: level } },
  );

/** What an act of a reviewer answers. `version` goes into If-Match. */
export const review = (
  app: TestApp,
  { claims }: Pick<Admin, 'claims'>,
  userCode: string,
  kind: string,
  act: string,
  { body, version }: { body?: unknown; version?: number | undefined } = {},
): Promise<Answer> =>
  app.request('POST', `/v1/admin/kyc/${userCode}/${kind}/${act}`, {
    claims,
    ...(body !== undefined && { body }),
    ...(version !== undefined && { headers: { 'If-Match': `"${version}"` } }),
  });

/** Claims a record and decides it. */
export const decide = async (
  app: TestApp,
  who: Pick<Admin, 'claims'>,
  userCode: string,
  kind: string,
  act: 'approve' | 'reject',
  body: unknown = {},
): Promise<Answer> => {
  const claimed = await review(app, who, userCode, kind, 'claim');
  return review(app, who, userCode, kind, act, { body, version: Number(claimed.body['version']) });
};
