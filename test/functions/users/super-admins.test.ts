import { describe, expect, it } from 'vitest';
import { guard } from '../../../shared/entities/guard.ts';
import { admin } from '../../support/admins.ts';
import { testApp } from '../../support/app.ts';
import { listed, onUser, patched } from '../../support/users.ts';

describe('the set of super_admins', () => {
  it('follows deactivating, activating, deleting and restoring them', async () => {
    const app = await testApp();
    const boss = await admin(app, { role: 'super_admin' });
    const asBoss = onUser(app, boss.claims);
    const other = await admin(app, { role: 'super_admin' });
    const set = async () => (await app.store.get(guard, { name: 'SUPERADMINS' }))?.members.length;
    expect(await set()).toBe(2);
    await patched(app, boss.claims, other.userCode, { isActive: false });
    expect(await set()).toBe(1);
    await patched(app, boss.claims, other.userCode, { isActive: true });
    expect(await set()).toBe(2);
    await asBoss('DELETE', other.userCode);
    expect(await set()).toBe(1);
    await asBoss('POST', other.userCode, '/restore');
    expect(await set()).toBe(2);
    expect(listed(await app.request('GET', '/v1/admin/users', { claims: boss.claims }))).toContain(other.userCode);
  });
});
