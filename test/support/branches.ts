import type { Claims } from './admins.ts';
import type { Answer, TestApp } from './app.ts';

/** Makes a branch through the API. @throws Error when that is refused */
export const makeBranch = async (
  { request }: Pick<TestApp, 'request'>,
  claims: Claims,
  branchCode: string,
  more: Record<string, unknown> = {},
): Promise<Answer> => {
  const body = { branchCode, branchName: `Branch ${branchCode}`, ...more };
  const answer = await request('POST', '/v1/admin/branches', { claims, body });
  if (answer.status !== 201) throw new Error(`${branchCode}: ${answer.status} ${answer.body.code}`);
  return answer;
};

/** Changes a branch as it is now. */
export const changeBranch = async (
  { request }: Pick<TestApp, 'request'>,
  claims: Claims,
  branchCode: string,
  body: Record<string, unknown>,
): Promise<Answer> => {
  const path = `/v1/admin/branches/${branchCode}`;
  const { headers } = await request('GET', path, { claims });
  return request('PATCH', path, { claims, body, headers: { 'If-Match': headers['etag'] ?? '"0"' } });
};

/** What a list answered with, by code. */
export const codesOf = ({ body }: Answer): string[] =>
  (body['items'] as { branchCode?: string }[]).map(({ branchCode = '' }) => branchCode);
