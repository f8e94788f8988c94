import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../client/client.ts';
import { registrationExamples } from '../../docs/examples/entering.ts';
import { panExamples } from '../../docs/examples/kyc.ts';
import { days, seconds } from '../../shared/domain/time.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';
import { clientOf, enter, rootOf, told } from '../support/typed.ts';

/** Rules that hold between workflows: what one of them decides, the next request to another one feels. */
let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});

afterAll(() => system.stop());

type Somebody = Awaited<ReturnType<typeof enter>>;

const reason = 'ticket 4711';
const path = ({ userCode }: { userCode: string }) => ({ params: { path: { userCode } } });

const forgotten = async ({ email }: Somebody, purpose: 'login' | 'forgot_password') => {
  const before = await system.messagesTo(email);
  const body = { purpose, identifier: email, otpType: 'email' as const };
  const { otpId } = await told(clientOf(system).POST('/v1/otps', { body }));
  return { otpId, otp: await system.newCodeTo(email, before) };
};

const signIn = ({ email }: { email: string }, password: string) =>
  clientOf(system).POST('/v1/sessions', { body: { identifier: email, password, platform: 'web' } });

describe('a session ends with the next request after', () => {
  const ends: Record<string, (root: ApiClient, one: Somebody) => Promise<unknown>> = {
    'a block': (root, one) => told(root.POST('/v1/admin/users/{userCode}/block', { ...path(one), body: { reason } })),
    'a change of role': (root, one) =>
      told(root.PUT('/v1/admin/users/{userCode}/role', { ...path(one), body: { role: 'admin', reason } })),
    'a deletion': (root, one) => root.DELETE('/v1/admin/users/{userCode}', path(one)),
    'an order of an admin': (root, one) => root.DELETE('/v1/admin/users/{userCode}/sessions', path(one)),
    'a reset of the password': async (_, one) => {
      const newPassword = 'an entirely new phrase';
      const body = { ...(await forgotten(one, 'forgot_password')), newPassword };
      await clientOf(system).POST('/v1/passwords/reset', { body });
    },
  };

  it.each(Object.keys(ends))('%s', async (what) => {
    const one = await enter(system);
    expect((await one.api.GET('/v1/me')).response.status).toBe(200);
    await ends[what]?.(await rootOf(system), one);
    expect((await one.api.GET('/v1/me')).problem?.code).toBe('session_revoked');
  });
});

describe('a grant', () => {
  const grant = (root: ApiClient, { userCode }: Somebody, expiresAt?: string) =>
    told(
      root.PUT('/v1/admin/users/{userCode}/platforms/{platform}', {
        params: { path: { userCode, platform: 'mobile_app' } },
        body: { accessLevel: 'full', ...(expiresAt !== undefined && { expiresAt }) },
      }),
    );

  it('that is revoked refuses the next request, and one given anew lets the same session go on', async () => {
    const [root, one] = [await rootOf(system), await enter(system)];
    await root.DELETE('/v1/admin/users/{userCode}/platforms/{platform}', {
      params: { path: { userCode: one.userCode, platform: 'mobile_app' } },
    });
    expect((await one.api.GET('/v1/me')).problem?.code).toBe('platform_denied');
    await grant(root, one);
    expect((await one.api.GET('/v1/me')).response.status).toBe(200);
  });

  it('is over at its instant, whether or not a schedule has marked it', async () => {
    const [root, one] = [await rootOf(system), await enter(system)];
    const { time } = await told(one.api.GET('/v1/health'));
    await grant(root, one, new Date(Date.parse(time) + 240_000).toISOString());
    expect((await one.api.GET('/v1/me')).response.status).toBe(200);
    await system.advance(241);
    expect((await one.api.GET('/v1/me')).problem?.code).toBe('platform_denied');
  });

  it('of a feature gives a demoted admin nothing: the panel is closed with the next request', async () => {
    const [root, one] = [await rootOf(system), await enter(system)];
    const role = (to: 'admin' | 'user') =>
      told(root.PUT('/v1/admin/users/{userCode}/role', { ...path(one), body: { role: to, reason } }));
    await role('admin');
    const features = { params: { path: { userCode: one.userCode, featureCode: 'USER' } } };
    await told(
      root.PUT('/v1/admin/users/{userCode}/features/{featureCode}', { ...features, body: { accessLevel: 'full' } }),
    );
    const admin = clientOf(system, await system.adminToken({ email: one.email }));
    expect((await admin.GET('/v1/admin/users')).response.status).toBe(200);
    await role('user');
    // The directory knows nobody by this token any more.
    expect((await admin.GET('/v1/admin/users')).problem?.code).toBe('unauthenticated');
  });
});

it('a name that KYC verified is frozen in the profile', async () => {
  const { api } = await enter(system);
  await told(api.PUT('/v1/me/registration/personal', { body: registrationExamples.putPersonal }));
  await told(api.PATCH('/v1/me', { body: { lastName: 'Patel' } }));
  await told(api.PATCH('/v1/me', { body: { lastName: 'Patil' } }));
  expect(await told(api.PUT('/v1/me/kyc/pan', { body: panExamples.putPan }))).toMatchObject({ status: 'verified' });
  expect((await api.PATCH('/v1/me', { body: { lastName: 'Patel' } })).problem?.code).toBe('field_frozen');
});

describe('an account that was closed', () => {
  const close = async (root: ApiClient, one: Somebody) => {
    await root.DELETE('/v1/admin/users/{userCode}', path(one));
    return () => root.POST('/v1/admin/users/{userCode}/restore', path(one));
  };

  it('is back with its contacts and password when it is restored', async () => {
    const one = await enter(system);
    const restore = await close(await rootOf(system), one);
    expect((await signIn(one, one.password)).problem?.code).toBe('invalid_credentials');
    await told(restore());
    expect((await signIn(one, one.password)).response.status).toBe(201);
  });

  it('stays closed once its address is somebody else’s', async () => {
    const one = await enter(system);
    const restore = await close(await rootOf(system), one);
    const { email } = one;
    const before = await system.messagesTo(email);
    const heir = { ...stranger(), email };
    const begun = await system.call('POST', '/v1/registrations', { body: heir });
    const body = { emailOtp: await system.newCodeTo(email, before), mobileOtp: await system.codeTo(heir.mobile) };
    const verify = `/v1/registrations/${String(begun.body['registrationId'])}/verify`;
    expect((await system.call('POST', verify, { body })).status).toBe(201);
    expect((await restore()).problem?.code).toBe('conflict');
  });
});

describe('a code', () => {
  it('to sign in resets no password, and signs in all the same', async () => {
    const one = await enter(system);
    const code = await forgotten(one, 'login');
    const reset = { ...code, newPassword: 'an entirely new phrase' };
    const { problem } = await clientOf(system).POST('/v1/passwords/reset', { body: reset });
    expect(problem?.code).toBe('otp_invalid');
    const { response } = await clientOf(system).POST('/v1/sessions/otp', { body: { ...code, platform: 'web' } });
    expect(response.status).toBe(201);
  });

  it('to reset a password signs nobody in', async () => {
    const one = await enter(system);
    const body = { ...(await forgotten(one, 'forgot_password')), platform: 'web' as const };
    expect((await clientOf(system).POST('/v1/sessions/otp', { body })).problem?.code).toBe('otp_invalid');
  });
});

it('an act of an admin is in the log with who, why and the id of the request', async () => {
  const [root, one] = [await rootOf(system), await enter(system)];
  const { userCode: by } = await told(root.GET('/v1/admin/me'));
  const { response } = await root.POST('/v1/admin/users/{userCode}/block', { ...path(one), body: { reason } });
  const query = { resourceType: 'UserAccount', resourceId: one.userCode, limit: 1 };
  const newest = async () => (await told(root.GET('/v1/admin/audit', { params: { query } }))).items[0];
  await expect.poll(newest, { timeout: 30_000, interval: 200 }).toMatchObject({
    action: 'user_block',
    actorType: 'admin',
    userCode: by,
    subjectUserCode: one.userCode,
    requestId: response.headers.get('x-request-id'),
    reason,
  });
});

// From here on time passes for everybody.
it('a password that has expired is answered with a token that sets the next one', async () => {
  const person = stranger();
  await registerOver(system, person);
  await system.advance(days(91) / seconds(1));
  const { problem } = await signIn(person, person.password);
  expect(problem?.code).toBe('password_expired');
  const resetToken = String(problem?.['resetToken']);
  const newPassword = 'an entirely new phrase';
  await clientOf(system).POST('/v1/passwords/reset', { body: { resetToken, newPassword } });
  expect((await signIn(person, newPassword)).response.status).toBe(201);
});

it('KYC whose years are over ends, its owner is told, and proves it again', async () => {
  const one = await enter(system);
  await told(one.api.PUT('/v1/me/registration/personal', { body: registrationExamples.putPersonal }));
  const pan = { ...panExamples.putPan, panNumber: 'BBCPP4321G' };
  const { reKycDueAt = '' } = await told(one.api.PUT('/v1/me/kyc/pan', { body: pan }));
  const clock = `${system.endpoints().local}/clock`;
  const { now } = (await (await fetch(clock)).json()) as { now: string };
  await system.advance((Date.parse(reKycDueAt) - Date.parse(now) + days(7)) / seconds(1));
  const run = () => fetch(`${system.endpoints().local}/schedules/kyc-reminders/run`, { method: 'POST' });
  expect(await (await run()).json()).toMatchObject({ failed: 0 });

  const templates = async () => (await system.messagesTo(one.email)).map(({ template }) => template);
  await expect.poll(templates, { timeout: 10_000 }).toContain('kyc_overdue');
  const body = { ...(await forgotten(one, 'login')), platform: 'web' as const };
  const session = await told(clientOf(system).POST('/v1/sessions/otp', { body }));
  if (!('accessToken' in session)) throw new Error('a second factor was asked for');
  const api = clientOf(system, session.accessToken);
  expect(await told(api.GET('/v1/me/kyc/pan'))).toMatchObject({ status: 'expired', isVerified: false });
  expect(await told(api.PUT('/v1/me/kyc/pan', { body: pan }))).toMatchObject({ status: 'verified', isVerified: true });
});
