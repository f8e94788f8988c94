import { describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/domain/time.ts';
import { businessDetails } from '../../../shared/entities/business-details.ts';
import { testApp, type Answer, type TestApp } from '../../support/app.ts';
import { applicant, putBusiness, type Applicant } from '../../support/kyc.ts';
import { review, reviewer } from '../../support/reviewers.ts';

const said = ({ status, body }: Answer) => [status, body.code];
const ask = (app: TestApp, { token }: Applicant, contact: string) =>
  app.request('POST', '/v1/me/kyc/business/otp', { token, body: { contact } });
const verify = (app: TestApp, { token }: Applicant, otpId: unknown, otp: string) =>
  app.request('POST', '/v1/me/kyc/business/otp/verify', { token, body: { otpId, otp } });
const newest = (app: TestApp) => app.outbox.at(-1)?.values['code'] ?? '';

const submitted = async (more: Record<string, unknown> = {}) => {
  const app = await testApp();
  const asha = await applicant(app);
  await putBusiness(app, asha, more);
  return { app, asha };
};

describe('codes to the contacts of a business', () => {
  it.each([
    ['phone', 'sms', '+919876501234', { mobile: '+91XXXXXX1234' }, 'businessPhoneVerified'],
    [
      'email',
      'email',
      'accounts@patiltextiles.example',
      { email: 'a***s@patiltextiles.example' },
      'businessEmailVerified',
    ],
  ])('prove its %s and nothing else', async (contact, channel, to, sentTo, flag) => {
    const { app, asha } = await submitted();
    const sent = await ask(app, asha, contact);
    expect([sent.status, sent.body['sentTo']]).toEqual([202, sentTo]);
    expect(app.outbox.at(-1)).toMatchObject({ template: 'business_code', channel, to });
    const { body } = await verify(app, asha, sent.body['otpId'], newest(app));
    expect([body['businessPhoneVerified'], body['businessEmailVerified']]).toEqual([
      flag === 'businessPhoneVerified',
      flag === 'businessEmailVerified',
    ]);
  });

  it('are not sent before there is a business, nor to a landline', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    expect(said(await ask(app, asha, 'phone'))).toEqual([409, 'invalid_transition']);
    await putBusiness(app, asha, { businessPhone: '022 2266 1234' });
    expect(said(await ask(app, asha, 'phone'))).toEqual([409, 'invalid_transition']);
    expect((await ask(app, asha, 'email')).status).toBe(202);
  });

  it('prove nothing once the business was submitted anew, even with the same contact', async () => {
    const { app, asha } = await submitted();
    const sent = await ask(app, asha, 'phone');
    const code = newest(app);
    app.advance(minutes(1));
    await app.request('DELETE', '/v1/me/kyc/business', { token: asha.token });
    expect(said(await verify(app, asha, sent.body['otpId'], code))).toEqual([422, 'otp_invalid']);
    await putBusiness(app, asha);
    expect(said(await verify(app, asha, sent.body['otpId'], code))).toEqual([422, 'otp_invalid']);
  });

  it('lock after five wrong ones', async () => {
    const { app, asha } = await submitted();
    const sent = await ask(app, asha, 'email');
    const wrong = newest(app) === '000000' ? '000001' : '000000';
    const answers: unknown[] = [];
    for (let nth = 0; nth < 5; nth += 1) answers.push(said(await verify(app, asha, sent.body['otpId'], wrong))[1]);
    expect(answers).toEqual(['otp_invalid', 'otp_invalid', 'otp_invalid', 'otp_invalid', 'otp_locked']);
    expect(said(await verify(app, asha, sent.body['otpId'], newest(app)))).toEqual([429, 'otp_locked']);
  });

  it('of somebody else are not there, and cost their owner no attempt', async () => {
    const { app, asha } = await submitted();
    const sent = await ask(app, asha, 'email');
    const code = newest(app);
    const meera = await applicant(app);
    await putBusiness(app, meera);
    for (let nth = 0; nth < 6; nth += 1)
      expect(said(await verify(app, meera, sent.body['otpId'], code))).toEqual([422, 'otp_invalid']);
    expect((await verify(app, asha, sent.body['otpId'], code)).status).toBe(200);
  });

  it('work once, of many tries at the same time', async () => {
    const { app, asha } = await submitted();
    const sent = await ask(app, asha, 'phone');
    const code = newest(app);
    const all = await Promise.all(Array.from({ length: 5 }, () => verify(app, asha, sent.body['otpId'], code)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('prove a contact also of a record that a reviewer has', async () => {
    const { app, asha } = await submitted();
    await review(app, await reviewer(app), asha.userCode, 'business', 'claim');
    const sent = await ask(app, asha, 'email');
    expect((await verify(app, asha, sent.body['otpId'], newest(app))).status).toBe(200);
    expect(await app.store.get(businessDetails, { userCode: asha.userCode as never })).toMatchObject({
      status: 'in_review',
      businessEmailVerified: true,
    });
  });
});
