import { describe, expect, it } from 'vitest';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { codesOf } from '../../support/journey.ts';
import { applicant, putBank, type Applicant } from '../../support/kyc.ts';
import { minutes } from '../../../shared/domain/time.ts';

const said = ({ status, body }: Answer) => [status, body.code];
const send = (app: TestApp, { token }: Applicant, contact: string) =>
  app.request('POST', '/v1/me/kyc/bank/otp', { token, body: { contact } });
const verify = (app: TestApp, { token }: Applicant, body: Record<string, unknown>) =>
  app.request('POST', '/v1/me/kyc/bank/otp/verify', { token, body });

const submitted = async () => {
  const app = await testApp();
  const asha = await applicant(app);
  await putBank(app, asha);
  app.advance(minutes(2));
  return { app, asha };
};

describe('the contact of a bank account', () => {
  it.each([
    ['phone', 'mobile', 'mobileOtp', 'bankPhoneVerified'],
    ['email', 'email', 'emailOtp', 'bankEmailVerified'],
  ] as const)('%s is confirmed by a code sent to the own %s', async (contact, otpType, code, field) => {
    const { app, asha } = await submitted();
    const sent = await send(app, asha, contact);
    expect([sent.status, sent.body]).toEqual([202, expect.objectContaining({ otpType })]);
    expect(app.outbox.at(-1)).toMatchObject({ template: 'bank_code', to: asha[otpType] });
    const { otpId } = sent.body;
    const answer = await verify(app, asha, { otpId, otp: codesOf(app, asha)[code] });
    expect([answer.status, answer.body[field], answer.body['status']]).toEqual([200, true, 'pending']);
  });

  it('is confirmed once by one code', async () => {
    const { app, asha } = await submitted();
    const { otpId } = (await send(app, asha, 'phone')).body;
    const body = { otpId, otp: codesOf(app, asha).mobileOtp };
    await verify(app, asha, body);
    expect(said(await verify(app, asha, body))).toEqual([422, 'otp_invalid']);
  });

  it('costs an attempt for each wrong code, and locks with the fifth', async () => {
    const { app, asha } = await submitted();
    const { otpId } = (await send(app, asha, 'phone')).body;
    const right = codesOf(app, asha).mobileOtp;
    const otp = right === '000000' ? '000001' : '000000';
    const left = [];
    for (let time = 0; time < 4; time += 1) left.push((await verify(app, asha, { otpId, otp })).body['attemptsLeft']);
    expect(left).toEqual([4, 3, 2, 1]);
    expect(said(await verify(app, asha, { otpId, otp }))).toEqual([429, 'otp_locked']);
    expect(said(await verify(app, asha, { otpId, otp: right }))).toEqual([429, 'otp_locked']);
  });

  it('needs an account', async () => {
    const app = await testApp();
    expect(said(await send(app, await applicant(app), 'phone'))).toEqual([409, 'invalid_transition']);
  });

  it('of one account is not that of the next', async () => {
    const { app, asha } = await submitted();
    const { otpId } = (await send(app, asha, 'phone')).body;
    await app.request('DELETE', '/v1/me/kyc/bank', { token: asha.token });
    await putBank(app, asha, { ifscCode: 'SBIN0000001' });
    expect(said(await verify(app, asha, { otpId, otp: codesOf(app, asha).mobileOtp }))).toEqual([422, 'otp_invalid']);
  });

  it('is not confirmed by a code of another person, nor by one for something else', async () => {
    const { app, asha } = await submitted();
    const other = await applicant(app);
    await putBank(app, other, { accountNumber: '026291800001192', confirmAccountNumber: '026291800001192' });
    app.advance(minutes(2));
    const { otpId } = (await send(app, asha, 'phone')).body;
    const { mobileOtp: otp } = codesOf(app, asha);
    expect(said(await verify(app, other, { otpId, otp }))).toEqual([422, 'otp_invalid']);
    const body = { method: 'email' };
    const enrolment = await app.request('POST', '/v1/me/security/two-factor', { token: other.token, body });
    const forEnrolment = { otpId: enrolment.body['otpId'], otp: codesOf(app, other).emailOtp };
    expect(said(await verify(app, other, forEnrolment))).toEqual([422, 'otp_invalid']);
    expect((await verify(app, asha, { otpId, otp })).status).toBe(200);
  });

  it('is not asked for twice within a minute', async () => {
    const { app, asha } = await submitted();
    await send(app, asha, 'phone');
    expect(said(await send(app, asha, 'phone'))).toEqual([429, 'otp_cooldown']);
    expect((await send(app, asha, 'email')).status).toBe(202);
  });
});
