import { afterAll, beforeAll, expect, it } from 'vitest';
import { aadhaarBody, ASHA, bankBody, panBody } from '../support/kyc.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

/** The four worked examples of the old system's documentation, through the API of this one. */
let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});

afterAll(() => system.stop());

const root = () => system.adminToken({ role: 'super_admin' });

type Entry = { action: string; resourceType: string; resourceId: string; actorType: string };

/** What the log has about somebody, as soon as it satisfies. */
const logged = async (userCode: string, satisfies: (entries: Entry[]) => boolean): Promise<Entry[]> => {
  const read = async () => {
    const { body } = await system.call('GET', `/v1/admin/users/${userCode}/audit?limit=100`, { token: await root() });
    return body['items'] as Entry[];
  };
  await expect.poll(async () => satisfies(await read()), { timeout: 20_000, interval: 200 }).toBe(true);
  return read();
};

const somebody = async () => {
  const person = stranger();
  const { accessToken: token, user } = (await registerOver(system, person)).body as {
    accessToken: string;
    user: { userCode: string };
  };
  return { ...person, token, userCode: user.userCode };
};

it('example 1: somebody registers, proves both contacts, goes on to step 1, and the log says so', async () => {
  const { token, userCode } = await somebody();
  const { body } = await system.call('GET', '/v1/me/registration', { token });
  expect(body).toMatchObject({ currentStep: 1, stepsCompleted: [0] });
  const { body: me } = await system.call('GET', '/v1/me', { token });
  expect(me).toMatchObject({ userCode, isEmailVerified: true, isMobileVerified: true });
  const isThere = ({ action, resourceType }: Entry) => action === 'create' && resourceType === 'UserAccount';
  await logged(userCode, (entries) => entries.some(isThere));
});

it('example 2: an Aadhaar is submitted, an admin verifies it, and KYC is complete once everything is', async () => {
  const { token, userCode } = await somebody();
  await system.call('PUT', '/v1/me/registration/personal', { token, body: ASHA });
  await system.call('PUT', '/v1/me/kyc/aadhaar', { token, body: aadhaarBody() });
  const admin = await root();
  const record = `/v1/admin/kyc/${userCode}/aadhaar`;
  const claimed = await system.call('POST', `${record}/claim`, { token: admin });
  const approved = await system.call('POST', `${record}/approve`, {
    token: admin,
    body: { reason: 'card seen' },
    headers: { 'if-match': claimed.headers.get('etag') ?? '' },
  });
  expect(approved.body).toMatchObject({ status: 'verified', isVerified: true });
  await system.call('PUT', '/v1/me/kyc/pan', { token, body: panBody() });
  await system.call('PUT', '/v1/me/kyc/bank', { token, body: bankBody() });
  expect((await system.call('GET', '/v1/me/kyc', { token })).body['isKycComplete']).toBe(false);
  await system.call('POST', '/v1/me/kyc/bank/penny-drop', { token });
  const complete = async () => (await system.call('GET', '/v1/me/kyc', { token })).body['isKycComplete'];
  await expect.poll(complete, { timeout: 20_000, interval: 200 }).toBe(true);
  expect((await system.call('GET', '/v1/me/registration', { token })).body['currentStep']).toBe(4);
  const approval = ({ action, resourceType, actorType }: Entry) =>
    action === 'kyc_approve' && resourceType === 'AadhaarKyc' && actorType === 'admin';
  await logged(userCode, (entries) => entries.some(approval));
});

it('example 3: a sign-in is kept with device and risk, the account knows its last one, and failures are forgotten', async () => {
  const { token, userCode, email, password, platform, device } = await somebody();
  const signIn = (secret: string) =>
    system.call('POST', '/v1/sessions', { body: { identifier: email, password: secret, platform, device } });
  expect((await signIn('a wrong password')).status).toBe(401);
  expect((await signIn(password)).status).toBeLessThan(300);
  const { body } = await system.call('GET', '/v1/me/logins?limit=1', { token });
  expect(body['items']).toEqual([
    expect.objectContaining({ riskScore: expect.any(Number) as number, deviceInfo: expect.anything() as unknown }),
  ]);
  expect((await system.call('GET', '/v1/me', { token })).body).toHaveProperty('lastLogin');
  const { body: security } = await system.call('GET', `/v1/admin/users/${userCode}/security`, { token: await root() });
  expect(security['failedLoginAttempts']).toBe(0);
  await logged(userCode, (entries) => entries.some(({ action }) => action === 'login'));
});

it('example 4: a feature and a platform are granted, and access is decided by them', async () => {
  const { token, userCode } = await somebody();
  const admin = await root();
  const grant = (path: string) =>
    system.call('PUT', `/v1/admin/users/${userCode}/${path}`, { token: admin, body: { accessLevel: 'full' } });
  // The old system padded its codes to four characters.
  expect((await grant('features/KYC%20')).status).toBe(201);
  expect((await grant('platforms/api')).status).toBe(201);
  const { body } = await system.call('GET', '/v1/me/access', { token });
  expect(body['features']).toContainEqual(expect.objectContaining({ featureCode: 'KYC', allowed: true }));
  expect(body['platforms']).toContainEqual(expect.objectContaining({ platform: 'api', allowed: true }));
  await logged(userCode, (entries) => entries.some(({ action }) => action === 'access_grant'));
});
