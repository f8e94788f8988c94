import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  ListUsersCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createLocalJWKSet, decodeJwt, jwtVerify, SignJWT, generateKeyPair, type JSONWebKeySet } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { CLIENT_ID, ISSUER, USER_POOL_ID } from '../../local/cognito/pool-file.ts';
import { startCognito } from '../../local/cognito/server.ts';
import { openUserPool } from '../../local/cognito/user-pool.ts';
import { openInbox } from '../../local/inbox.ts';
import { cognitoDirectory } from '../../shared/adapters/cognito/cognito-directory.ts';
import { Email } from '../../shared/domain/identifiers/email.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { scratch } from './support/scratch.ts';

const asha = { email: Email.parse('asha@example.com'), userCode: UserCode.parse('ABC234'), name: 'Asha Rao' };
const password = 'Long-enough-2026';

const start = async (folder = scratch()) => {
  const inbox = openInbox(join(folder, 'messages.jsonl'));
  const pool = openUserPool(join(folder, 'user-pool.json'), inbox);
  const cognito = await startCognito(pool);
  onTestFinished(() => cognito.close());
  const client = new CognitoIdentityProviderClient(localAws(cognito.url));
  const directory = cognitoDirectory(client, USER_POOL_ID);
  const signIn = (PASSWORD: string, USERNAME: string = asha.email) =>
    client.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: CLIENT_ID,
        AuthParameters: { USERNAME, PASSWORD },
      }),
    );
  const refresh = (token = '') =>
    client.send(
      new InitiateAuthCommand({
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: CLIENT_ID,
        AuthParameters: { REFRESH_TOKEN: token },
      }),
    );
  const setPassword = (sub: string, Password = password) =>
    client.send(
      new AdminSetUserPasswordCommand({ UserPoolId: USER_POOL_ID, Username: sub, Password, Permanent: true }),
    );
  /** An admin who has a password. */
  const made = async () => {
    const user = await directory.createAdmin(asha);
    if (user.kind === 'conflict') throw new Error('conflict');
    await setPassword(user.sub);
    return user.sub;
  };
  return { folder, inbox, pool, url: cognito.url, client, directory, signIn, refresh, setPassword, made };
};

describe('the local user pool', () => {
  it('invites by e-mail, asks for a new password and signs in', async () => {
    const { client, directory, inbox, signIn } = await start();
    expect(await directory.createAdmin(asha)).toMatchObject({ kind: 'created' });
    const [, temporary = ''] = /password (\S+)$/.exec(inbox.list({ to: asha.email })[0]?.body ?? '') ?? [];
    const challenge = await signIn(temporary);
    expect(challenge.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const answer = (NEW_PASSWORD: string) =>
      client.send(
        new RespondToAuthChallengeCommand({
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          ClientId: CLIENT_ID,
          Session: challenge.Session,
          ChallengeResponses: { USERNAME: asha.email, NEW_PASSWORD },
        }),
      );
    await expect(answer('short')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    expect((await answer(password)).AuthenticationResult?.IdToken).toBeTruthy();
    await expect(answer(password)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect((await signIn(password)).AuthenticationResult).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 1800 });
  });

  it('makes ID tokens that anyone can verify, with the claims of the real ones', async () => {
    const { directory, made, signIn, url } = await start();
    const sub = await made();
    await directory.putInGroup(sub, 'admin');
    const jwks = (await (await fetch(`${url}/${USER_POOL_ID}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
    const { AuthenticationResult } = await signIn(password);
    const { payload, protectedHeader } = await jwtVerify(AuthenticationResult?.IdToken ?? '', createLocalJWKSet(jwks), {
      issuer: ISSUER,
      audience: CLIENT_ID,
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({
      sub,
      token_use: 'id',
      email: asha.email,
      email_verified: true,
      name: 'Asha Rao',
      'custom:userCode': 'ABC234',
      'cognito:username': sub,
      'cognito:groups': ['admin'],
    });
  });

  it('finds again what was made for an account, and conflicts over another’s address', async () => {
    const { directory } = await start();
    const first = await directory.createAdmin(asha);
    expect(await directory.createAdmin(asha)).toEqual({ ...first, kind: 'found' });
    expect(await directory.createAdmin({ ...asha, userCode: UserCode.parse('XYZ789') })).toEqual({ kind: 'conflict' });
  });

  it('lets nobody in who is disabled, is gone or has another password', async () => {
    const { directory, made, signIn, refresh, pool } = await start();
    const sub = await made();
    const { AuthenticationResult } = await signIn(password);
    await expect(signIn('Another-long-2026')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(signIn(password, 'nobody@example.com')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await directory.disable(sub);
    await expect(signIn(password)).rejects.toMatchObject({ message: 'User is disabled.' });
    await expect(refresh(AuthenticationResult?.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect(pool.tokenOf(asha.email)).toBeUndefined();
    await directory.enable(sub);
    expect((await signIn(password)).AuthenticationResult).toBeDefined();
    await directory.remove(sub);
    await expect(signIn(password)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(directory.remove(sub)).resolves.toBeUndefined();
    await expect(directory.enable(sub)).rejects.toMatchObject({ dependency: 'directory' });
  });

  it('renews sign-ins until they are ended everywhere', async () => {
    const { directory, made, signIn, refresh } = await start();
    const sub = await made();
    const { AuthenticationResult } = await signIn(password);
    const renewed = await refresh(AuthenticationResult?.RefreshToken);
    expect(decodeJwt(renewed.AuthenticationResult?.IdToken ?? '').sub).toBe(sub);
    await directory.signOut(sub);
    await expect(refresh(AuthenticationResult?.RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('keeps its users and its key, readable by their owner only', async () => {
    const first = await start();
    const sub = await first.made();
    await first.directory.putInGroup(sub, 'admin');
    await first.directory.removeFromGroup(sub, 'admin');
    const token = (await first.pool.tokenOf(asha.email)) ?? '';
    expect(statSync(join(first.folder, 'user-pool.json')).mode & 0o777).toBe(0o600);
    const second = await start(first.folder);
    expect(await second.pool.verifyIdToken(token)).toMatchObject({ sub, 'custom:userCode': 'ABC234' });
    const user = await second.client.send(new AdminGetUserCommand({ UserPoolId: USER_POOL_ID, Username: sub }));
    expect(user).toMatchObject({ Enabled: true, UserStatus: 'CONFIRMED', Username: sub });
  });

  it('refuses as Cognito does', async () => {
    const { client, url, setPassword, made } = await start();
    await expect(client.send(new ListUsersCommand({ UserPoolId: USER_POOL_ID }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
    await expect(
      client.send(new AdminGetUserCommand({ UserPoolId: 'ap-south-1_Another01', Username: 'x' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(setPassword('nobody')).rejects.toMatchObject({ name: 'UserNotFoundException' });
    await expect(setPassword(await made(), 'short')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    const headers = { 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminGetUser' };
    const broken = await fetch(url, { method: 'POST', headers, body: '{' });
    expect([broken.status, await broken.json()]).toMatchObject([400, { __type: 'SerializationException' }]);
  });

  it('says how to mend a damaged file', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'user-pool.json'), '{"users": [');
    await expect(start(folder)).rejects.toThrow(/is damaged: restore it, or start empty/);
  });
});

describe('the check of ID tokens', () => {
  it('takes a live ID token of the pool, with or without its scheme, and hands claims over as texts', async () => {
    const { pool, made, directory } = await start();
    const sub = await made();
    await directory.putInGroup(sub, 'admin');
    await directory.putInGroup(sub, 'super_admin');
    const token = (await pool.tokenOf(asha.email)) ?? '';
    const claims = await pool.verifyIdToken(`Bearer ${token}`);
    expect(await pool.verifyIdToken(token)).toEqual(claims);
    expect(claims).toMatchObject({ sub, email_verified: 'true', 'cognito:groups': 'admin,super_admin' });
  });

  it('takes nothing else', async () => {
    const { pool, made, signIn } = await start();
    await made();
    const { AuthenticationResult } = await signIn(password);
    const genuine = decodeJwt(AuthenticationResult?.IdToken ?? '');
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(genuine).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    const other = await start();
    await other.made();
    const [head = '', body = ''] = (AuthenticationResult?.IdToken ?? '').split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    for (const wrong of [
      undefined,
      '',
      'nonsense',
      AuthenticationResult?.AccessToken,
      forged,
      await other.pool.tokenOf(asha.email),
      unsigned,
      `${head}.${body}.`,
    ])
      expect(await pool.verifyIdToken(wrong)).toBeUndefined();
  });
});
