import {
  AdminDisableUserCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { localStore } from '../../local/local-store.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { replace } from '../../shared/store/writes.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

let system: OwnSystem;
beforeAll(async () => {
  system = await ownSystem();
});
afterAll(() => system.stop());

const me = (token?: string) => system.call('GET', '/v1/admin/me', { ...(token !== undefined && { token }) });

const signIn = async (role: string) => {
  const { cognito, admins } = system.endpoints();
  const seeded = admins.find((one) => one.role === role)!;
  const client = new CognitoIdentityProviderClient(localAws(cognito.endpoint));
  const { AuthenticationResult } = await client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: cognito.clientId,
      AuthParameters: { USERNAME: seeded.email, PASSWORD: seeded.password },
    }),
  );
  return { client, seeded, token: AuthenticationResult?.IdToken ?? '', other: AuthenticationResult?.AccessToken ?? '' };
};

describe('admins of a running system', () => {
  it('sign in with the passwords that are printed, and see who they are', async () => {
    const { token, seeded } = await signIn('super_admin');
    const { status, body } = await me(token);
    expect([status, body['role'], body['email']]).toEqual([200, 'super_admin', seeded.email]);
    expect(body['features']).toHaveLength(5);
    const other = await me((await signIn('admin')).token);
    expect([other.status, other.body['role']]).toEqual([200, 'admin']);
  });

  it('get a token from the controls, by role or address', async () => {
    expect((await me(await system.adminToken({ role: 'admin' }))).body['role']).toBe('admin');
    expect((await me(await system.adminToken({ email: 'super.admin@credbuzzpay.local' }))).status).toBe(200);
    await expect(system.adminToken({ email: 'nobody@example.com' })).rejects.toThrow('404');
    await expect(system.adminToken({ role: 'admin', branchCode: 'MUM01' })).rejects.toThrow('404');
    await expect(system.adminToken({ role: 'user' })).rejects.toThrow('400');
  });

  it('are stopped at the gateway with any other token', async () => {
    const { body } = await registerOver(system, stranger());
    const { other } = await signIn('admin');
    for (const token of [undefined, 'nonsense', String(body['accessToken']), other]) {
      const answer = await me(token);
      expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
    expect((await system.call('POST', '/v1/admin/me', { body: {} })).status).toBe(405);
  });

  it('are not users: they cannot sign in as such', async () => {
    const { seeded } = await signIn('admin');
    const answer = await system.call('POST', '/v1/sessions', {
      body: { identifier: seeded.email, password: seeded.password, platform: 'web' },
    });
    expect([answer.status, answer.body.code]).toEqual([401, 'invalid_credentials']);
  });

  it('lose everything with the next request, and what they tried is in the log', async () => {
    const { token, client, seeded } = await signIn('admin');
    const userCode = String((await me(token)).body['userCode']);
    const { store, stop } = localStore(system.endpoints().dynamodb, 'CredbuzzPay-local');
    const at = new Date().toISOString();
    const stamp: Stamp = { action: 'role_change', actorType: 'system', at };
    const account = (await store.get(userAccount, { userCode: userCode as never }))!;
    await store.write(at, replace(userAccount, account, { role: 'user' }, stamp));
    expect((await me(token)).body.code).toBe('forbidden');
    await expect
      .poll(async () => (await store.list(auditTrail, { index: 'byActor', of: { userCode } }, { limit: 1 })).items[0], {
        timeout: 15_000,
      })
      .toMatchObject({ action: 'read', actorType: 'admin', resourceType: 'AuditEvent', reason: 'denied:forbidden' });
    await stop();
    const { userPoolId } = system.endpoints().cognito;
    await client.send(new AdminDisableUserCommand({ UserPoolId: userPoolId, Username: seeded.email }));
    await expect(signIn('admin')).rejects.toThrow('User is disabled.');
    await expect(system.adminToken({ role: 'admin' })).rejects.toThrow('404');
  });
});
