import { branch } from '../../shared/entities/branch.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { admin } from './admins.ts';
import { testApp, type Answer } from './app.ts';
import { changeBranch, makeBranch } from './branches.ts';
import { newPerson } from './journey.ts';

export const path = '/v1/admin/branches';

export const setUp = async (...codes: [code: string, parent?: string][]) => {
  const driver = memoryDriver();
  const app = await testApp({ driver });
  const { claims, userCode } = await admin(app, { role: 'super_admin' });
  for (const [code, referredBy] of codes) await makeBranch(app, claims, code, { ...(referredBy && { referredBy }) });
  const call = (method: string, at: string, more: Record<string, unknown> = {}) =>
    app.request(method, `${path}${at}`, { claims, ...more });
  const change = (code: string, body: Record<string, unknown>) => changeBranch(app, claims, code, body);
  const stored = (code: string) => app.store.get(branch, { branchCode: code as never });
  const below = async (code: string) =>
    (await app.store.get(branchSubtree, { branchCode: code as never }))?.below.toSorted() ?? [];
  return { ...app, app, driver, claims, userCode, call, change, stored, below };
};

export const said = ({ status, body }: Answer) => [status, body.code];

export const person = { ...newPerson(), branchCode: 'MUM01' };
