import { expect } from 'vitest';
import type { ApiClient } from '../../client/client.ts';
import { registrationExamples } from '../../docs/examples/entering.ts';
import { aadhaarExamples, bankExamples, panExamples } from '../../docs/examples/kyc.ts';
import { fetchFrom } from './from-address.ts';
import { AADHAAR } from './kyc.ts';
import type { OwnSystem, stranger } from './system.ts';
import { clientOf, enter, rootOf, told } from './typed.ts';

type Person = Pick<ReturnType<typeof stranger>, 'email' | 'password'>;

/** Somebody who said who they are, as the examples do. */
const applicant = async (system: OwnSystem) => {
  const one = await enter(system);
  await told(one.api.PUT('/v1/me/registration/personal', { body: registrationExamples.putPersonal }));
  return one;
};

const { putAadhaar, verifyAadhaarOtp } = aadhaarExamples;

/** Its bank answers in the reply (docs/guides/kyc-sandbox.md). */
const KNOWN_AT_ONCE = '026291800009401';

const account = (accountNumber: string) => ({
  ...bankExamples.putBank,
  accountNumber,
  confirmAccountNumber: accountNumber,
});

/** KYC complete, by providers alone. */
const verified = async (system: OwnSystem) => {
  const one = await applicant(system);
  const { api } = one;
  await told(api.PUT('/v1/me/kyc/aadhaar', { body: putAadhaar }));
  const { otpId } = await told(api.POST('/v1/me/kyc/aadhaar/otp'));
  await told(api.POST('/v1/me/kyc/aadhaar/otp/verify', { body: { ...verifyAadhaarOtp, otpId } }));
  await told(api.PUT('/v1/me/kyc/pan', { body: panExamples.putPan }));
  await told(api.PUT('/v1/me/kyc/bank', { body: account(KNOWN_AT_ONCE) }));
  await told(api.POST('/v1/me/kyc/bank/penny-drop'));
  expect((await told(api.GET('/v1/me/kyc'))).isKycComplete).toBe(true);
  return one;
};

const manual = (aadhaarNumber: string) => ({ ...putAadhaar, aadhaarNumber, verificationMethod: 'manual' as const });

/** All submitted; a card to look at, a name the registry spells longer, an account nobody has tried. */
const unverified = async (system: OwnSystem) => {
  const one = await applicant(system);
  await told(one.api.PUT('/v1/me/kyc/aadhaar', { body: manual(AADHAAR[1]) }));
  await told(one.api.PUT('/v1/me/kyc/pan', { body: { ...panExamples.putPan, panNumber: 'ABCPP9002F' } }));
  await told(one.api.PUT('/v1/me/kyc/bank', { body: bankExamples.putBank }));
  return one;
};

/** An Aadhaar that a reviewer looked at. */
const approved = async (system: OwnSystem, root: ApiClient) => {
  const one = await applicant(system);
  await told(one.api.PUT('/v1/me/kyc/aadhaar', { body: manual(AADHAAR[2]) }));
  const path = { userCode: one.userCode, kind: 'aadhaar' as const };
  const { response } = await root.POST('/v1/admin/kyc/{userCode}/{kind}/claim', { params: { path } });
  const header = { 'If-Match': response.headers.get('etag') ?? '' };
  await told(root.POST('/v1/admin/kyc/{userCode}/{kind}/approve', { params: { path, header }, body: {} }));
  return one;
};

/** Signs in at home, wrongly at home, and then from where somebody tried one password at several accounts. */
const signedIn = async (system: OwnSystem, { email, password }: Person) => {
  const home = clientOf(system);
  const body = { identifier: email, password, platform: 'web' as const };
  await told(home.POST('/v1/sessions', { body }));
  await home.POST('/v1/sessions', { body: { ...body, password: 'not the right one' } });
  const away = clientOf(system, undefined, fetchFrom('127.9.9.9'));
  for (const identifier of ['a@example.com', 'b@example.com', 'c@example.com'])
    await away.POST('/v1/sessions', { body: { ...body, identifier } });
  const { response } = await away.POST('/v1/sessions', { body });
  expect(response.status).toBe(202);
};

/** What time it is there. */
export const timeOf = async (system: OwnSystem) => (await told(clientOf(system).GET('/v1/health'))).time;

/** Everybody the queries ask for, and what a super_admin asks with afterwards. */
export const queriedPeople = async (system: OwnSystem) => {
  const john = await enter(system, { email: 'john@example.com', mobile: '+919876509991' });
  const before = await timeOf(system);
  await system.advance(8 * 24 * 3600);
  const root = await rootOf(system);
  const since = await timeOf(system);
  const [asha, meera, nita] = [await verified(system), await unverified(system), await approved(system, root)];
  const [blocked, closed] = [await enter(system), await enter(system)];
  const path = ({ userCode }: { userCode: string }) => ({ params: { path: { userCode } } });
  await told(root.POST('/v1/admin/users/{userCode}/block', { ...path(blocked), body: { reason: 'a stolen phone' } }));
  await root.DELETE('/v1/admin/users/{userCode}', path(closed));
  await signedIn(system, john);
  return { root, john, asha, meera, nita, blocked, closed, before, since };
};
