import { describe, expect, it } from 'vitest';
import { expire } from '../../../functions/expire-otps/expire.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { hours, later, minutes } from '../../../shared/domain/time.ts';
import { otpRecord } from '../../../shared/entities/otp-record.ts';
import { testApp } from '../../support/app.ts';
import { AADHAAR, applicant, putAadhaar } from '../../support/kyc.ts';
import { runAt, silent } from '../../support/sweeping.ts';
import { stored } from '../../support/users.ts';
import { record, request, said, verify, waiting } from './waiting.ts';

describe('a code that UIDAI sends', () => {
  it('is asked for with the number, which is opened for that alone', async () => {
    const { app, asha, sent } = await waiting();
    expect([sent.status, sent.body]).toEqual([
      202,
      { otpId: expect.any(String), expiresAt: later(app.now(), minutes(10)) },
    ]);
    expect(app.providers.requested.map((one) => one.aadhaar.expose())).toEqual([AADHAAR[0]]);
    expect(app.opened).toEqual([{ entity: 'AadhaarKyc', field: 'aadhaarNumberEncrypted', userCode: asha.userCode }]);
  });

  it('verifies who it is about, in one transaction with the account', async () => {
    const { app, asha, otpId } = await waiting();
    const answer = await verify(app, asha, otpId);
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ status: 'verified', aadhaarName: 'Asha Patil', verificationMethod: 'api_uidai' }),
    ]);
    expect(await record(app, asha)).toMatchObject({ verifiedBy: 'test_otp', consent: { notice: 'aadhaar' } });
    expect(await stored(app, asha.userCode)).toMatchObject({ isAadhaarVerified: true });
    expect(await app.store.get(otpRecord, { id: otpId })).toMatchObject({
      otpType: 'aadhaar',
      otpPurpose: 'aadhaar_verification',
      status: 'used',
      isUsed: true,
    });
  });

  it('is good once', async () => {
    const { app, asha, otpId } = await waiting();
    await verify(app, asha, otpId);
    expect(said(await verify(app, asha, otpId))).toEqual([422, 'otp_invalid']);
    expect(app.providers.verified).toHaveLength(1);
  });

  it('leaves no hash and no code anywhere, and no number in any log', async () => {
    const { app, asha, otpId } = await waiting();
    await verify(app, asha, otpId, '654321');
    const kept = await app.store.get(otpRecord, { id: otpId });
    expect([kept?.otpHash, kept?.emailOtpHash, kept?.mobileOtpHash]).toEqual([undefined, undefined, undefined]);
    expect(app.lines.join('\n')).not.toMatch(/654321|999941057058/);
  });

  it.each([
    [{ name: 'Meera Kulkarni' }, 'name_mismatch'],
    [{ name: 'Asha Ramesh Patil' }, 'name_review'],
    [{ dob: '1991-05-17' }, 'dob_mismatch'],
  ])('that proves %j is for a reviewer: a provider’s word refuses nobody', async (claims, reason) => {
    const { app, asha, otpId } = await waiting();
    app.providers.says.claims = claims;
    expect((await verify(app, asha, otpId)).body).toMatchObject({ status: 'in_review' });
    expect((await record(app, asha))?.reviewReasons).toEqual([reason]);
  });

  it.each([
    [{ last4: '1111' }, 'aadhaar_invalid'],
    [{ dob: '2015-01-01' }, 'underage'],
  ])('that proves %j does not verify this person', async (claims, code) => {
    const { app, asha, otpId } = await waiting();
    app.providers.says.claims = claims;
    expect(said(await verify(app, asha, otpId))).toEqual([422, code]);
    expect((await record(app, asha))?.status).toBe('pending');
  });
});

describe('a code that is wrong', () => {
  it('says how many attempts are left, and locks at the fifth', async () => {
    const { app, asha, otpId } = await waiting();
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await verify(app, asha, otpId, '000000'));
    expect(answers.map(({ body }) => body['attemptsLeft'] ?? body.code)).toEqual([
      4,
      3,
      2,
      1,
      'otp_locked',
      'otp_locked',
    ]);
    expect(await app.store.get(otpRecord, { id: otpId })).toMatchObject({ status: 'locked' });
    expect((await record(app, asha))?.aadhaarOtpAttempts).toBe(5);
    expect(said(await verify(app, asha, otpId))).toEqual([429, 'otp_locked']);
  });

  it('is tried at the provider five times at most, however many are tried at once', async () => {
    const { app, asha, otpId } = await waiting();
    const answers = await Promise.all(Array.from({ length: 200 }, () => verify(app, asha, otpId, '000000')));
    expect(app.providers.verified).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(195);
  });

  it('of somebody else’s, a former one or none at all looks like any wrong one, and costs nobody an attempt', async () => {
    const { app, asha, otpId } = await waiting();
    const other = await applicant(app);
    app.advance(1000);
    await request(app, asha);
    const answers = [
      await verify(app, other, otpId),
      await verify(app, asha, otpId),
      await verify(app, asha, '01KAFDZTZB0000000000000000'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code, body['attemptsLeft']])).toEqual(
      Array(3).fill([422, 'otp_invalid', 0]),
    );
    expect(app.providers.verified).toEqual([]);
  });

  it('after its ten minutes is wrong, and the clock says so on the record', async () => {
    const { app, asha, otpId } = await waiting();
    app.advance(minutes(10));
    expect(said(await verify(app, asha, otpId))).toEqual([422, 'otp_invalid']);
    const { expired } = await expire({ store: app.store, log: silent, limit: 100 })(runAt(app.now()));
    expect(expired).toBeGreaterThanOrEqual(1);
    expect(await app.store.get(otpRecord, { id: otpId })).toMatchObject({ status: 'expired' });
  });

  it('because UIDAI knows it no more is over', async () => {
    const { app, asha, otpId } = await waiting();
    app.providers.says.verify = 'over';
    expect((await verify(app, asha, otpId)).body).toMatchObject({ code: 'otp_invalid', attemptsLeft: 0 });
    app.providers.says.verify = 'judge';
    expect(said(await verify(app, asha, otpId))).toEqual([422, 'otp_invalid']);
    expect(app.providers.verified).toHaveLength(1);
  });

  it('of a submission that was withdrawn since proves nothing', async () => {
    const { app, asha, otpId } = await waiting();
    await app.request('DELETE', '/v1/me/kyc/aadhaar', { token: asha.token });
    expect(said(await verify(app, asha, otpId))).toEqual([422, 'otp_invalid']);
    expect(app.providers.verified).toEqual([]);
  });
});

describe('a provider that is down', () => {
  it.each([
    ['outage', 502, 'provider_failed'],
    ['timeout', 504, 'provider_timeout'],
  ] as const)('(%s) while a code is tried costs no attempt', async (failing, status, code) => {
    const { app, asha, otpId } = await waiting();
    app.providers.says.verify = failing;
    for (let time = 0; time < 7; time += 1) expect(said(await verify(app, asha, otpId))).toEqual([status, code]);
    expect((await app.store.get(otpRecord, { id: otpId }))?.attemptCount).toBe(0);
    app.providers.says.verify = 'judge';
    expect((await verify(app, asha, otpId)).body['status']).toBe('verified');
  });

  it.each([
    ['outage', 502, 'provider_failed'],
    ['timeout', 504, 'provider_timeout'],
  ] as const)('(%s) while a code is asked for leaves the submission as it is', async (failing, status, code) => {
    const { app, asha } = await waiting();
    app.providers.says.request = failing;
    const before = await record(app, asha);
    expect(said(await request(app, asha))).toEqual([status, code]);
    expect(await record(app, asha)).toEqual(before);
  });
});

describe('a code is not asked for', () => {
  it('more than three times an hour, however many ask at once; what failed counts too', async () => {
    const { app, asha } = await waiting();
    app.providers.says.request = 'outage';
    const answers = await Promise.all(Array.from({ length: 20 }, () => request(app, asha)));
    expect(answers.filter(({ status }) => status === 502)).toHaveLength(2);
    const limited = answers.find(({ status }) => status === 429);
    expect([limited?.body.code, limited?.headers['retry-after']]).toEqual(['verify_limit', '1800']);
    expect(app.providers.requested).toHaveLength(3);
    app.advance(hours(1));
    app.providers.says.request = 'sent';
    const { body } = await app.request('POST', '/v1/sessions', {
      body: { identifier: asha.email, password: asha.password, platform: 'mobile_app' },
    });
    expect((await request(app, { token: String(body['accessToken']) })).status).toBe(202);
  });

  it.each([
    ['nothing was submitted', undefined],
    ['it is proven otherwise', { verificationMethod: 'offline_xml' }],
  ])('when %s', async (_, submitted) => {
    const app = await testApp();
    const asha = await applicant(app);
    if (submitted) await putAadhaar(app, asha, submitted);
    expect(said(await request(app, asha))).toEqual([409, 'invalid_transition']);
    expect([app.providers.requested, app.opened]).toEqual([[], []]);
  });

  it('once it is verified', async () => {
    const { app, asha, otpId } = await waiting();
    await verify(app, asha, otpId);
    expect(said(await request(app, asha))).toEqual([409, 'invalid_transition']);
  });

  it('where only the last four digits are kept', async () => {
    const app = await testApp({ policy: { kyc: { ...defaultPolicy.kyc, aadhaarStorage: 'last4' } } });
    const asha = await applicant(app);
    await putAadhaar(app, asha, { verificationMethod: 'api_uidai', aadhaarNumber: undefined, aadhaarLast4: '7058' });
    const answer = await request(app, asha);
    expect(said(answer)).toEqual([409, 'invalid_transition']);
    expect(JSON.stringify(answer.body)).toContain('last four digits');
  });

  it('where no provider is connected, which the submission is told already', async () => {
    const app = await testApp({ hasProviders: false });
    const asha = await applicant(app);
    for (const verificationMethod of ['api_uidai', 'api_nsdl', 'api_karza', 'api_digilocker']) {
      const { status, body } = await putAadhaar(app, asha, { verificationMethod });
      expect([status, (body['errors'] as { code: string }[])[0]?.code]).toEqual([400, 'method_unavailable']);
    }
    expect(said(await request(app, asha))).toEqual([409, 'invalid_transition']);
  });

  it('when UIDAI refuses: its owner is told what to look at', async () => {
    const { app, asha } = await waiting();
    app.providers.says.request = 'refused';
    expect(said(await request(app, asha))).toEqual([422, 'provider_refused']);
    expect((await record(app, asha))?.status).toBe('pending');
  });

  it('without the key service', async () => {
    const { app, asha } = await waiting();
    app.faults.vault = true;
    expect(said(await request(app, asha))).toEqual([503, 'unavailable']);
    expect(app.providers.requested).toHaveLength(1);
  });
});
