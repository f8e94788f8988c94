import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { hours, later } from '../../../shared/domain/time.ts';
import { aadhaarKyc } from '../../../shared/entities/aadhaar-kyc.ts';
import { digilockerRequest } from '../../../shared/entities/digilocker-request.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { aadhaarConsent } from '../../../docs/examples/people.ts';
import { applicant, putAadhaar, type Applicant } from '../../support/kyc.ts';
import { stored } from '../../support/users.ts';

const record = (app: TestApp, { userCode }: Pick<Applicant, 'userCode'>) =>
  app.store.get(aadhaarKyc, { userCode: userCode as never });
const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

const begin = (
  app: TestApp,
  { token }: Pick<Applicant, 'token'>,
  body: object | 'nothing' = { consent: aadhaarConsent },
) => app.request('POST', '/v1/me/kyc/aadhaar/digilocker', { token, ...(body !== 'nothing' && { body }) });

const complete = (app: TestApp, { token }: Pick<Applicant, 'token'>, requestId: string) =>
  app.request('POST', `/v1/me/kyc/aadhaar/digilocker/${requestId}/complete`, { token });

/** Somebody on their way to DigiLocker. */
const onTheWay = async () => {
  const app = await testApp();
  const asha = await applicant(app);
  const begun = await begin(app, asha);
  return { app, asha, begun, requestId: String(begun.body['requestId']) };
};

describe('a visit to DigiLocker', () => {
  it('begins with where to go and until when', async () => {
    const { app, begun, requestId } = await onTheWay();
    expect([begun.status, begun.body]).toEqual([
      202,
      { requestId, url: `https://digilocker.test/p-${requestId}`, expiresAt: later(app.now(), hours(1)) },
    ]);
    expect(app.providers.begun).toEqual([{ reference: requestId, redirectUrl: 'https://app.test/kyc' }]);
  });

  it('verifies without anything submitted before', async () => {
    const { app, asha, requestId } = await onTheWay();
    const answer = await complete(app, asha, requestId);
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ status: 'verified', aadhaarLast4: '7058', verificationMethod: 'api_digilocker' }),
    ]);
    expect(app.providers.fetched).toEqual([`p-${requestId}`]);
    expect(await stored(app, asha.userCode)).toMatchObject({ isAadhaarVerified: true });
    expect(await record(app, asha)).toMatchObject({
      verifiedBy: 'test_digilocker',
      consent: { notice: 'aadhaar', ip: '203.0.113.7' },
    });
  });

  it('verifies what was submitted before, with the consent given then', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putAadhaar(app, asha, { verificationMethod: 'api_digilocker' });
    const { body } = await begin(app, asha, 'nothing');
    expect((await complete(app, asha, String(body['requestId']))).body).toMatchObject({
      status: 'verified',
      submission: 1,
    });
  });

  it('is one decision, however often and how fast its end is asked for', async () => {
    const { app, asha, requestId } = await onTheWay();
    const answers = await Promise.all(Array.from({ length: 10 }, () => complete(app, asha, requestId)));
    expect(answers.map(({ status, body }) => [status, body['status'], body['submission']])).toEqual(
      Array(10).fill([200, 'verified', 1]),
    );
    const again = await complete(app, asha, requestId);
    expect([again.status, again.headers['etag']]).toEqual([200, '"1"']);
  });

  it('that is not over yet says so, and can be asked again', async () => {
    const { app, asha, requestId } = await onTheWay();
    app.providers.says.digilocker = 'waiting';
    expect(said(await complete(app, asha, requestId))).toEqual([409, 'invalid_transition']);
    app.providers.says.digilocker = 'proven';
    expect((await complete(app, asha, requestId)).body['status']).toBe('verified');
  });

  it('that showed nothing says what to do, and stays so', async () => {
    const { app, asha, requestId } = await onTheWay();
    app.providers.says.digilocker = 'refused';
    expect(said(await complete(app, asha, requestId))).toEqual([422, 'provider_refused']);
    app.providers.says.digilocker = 'proven';
    expect(said(await complete(app, asha, requestId))).toEqual([422, 'provider_refused']);
    expect(await record(app, asha)).toBeUndefined();
  });

  it.each([
    [{ name: 'Meera Kulkarni' }, 'name_mismatch'],
    [{ gender: 'male' as const }, 'gender_mismatch'],
  ])('that shows %j is for a reviewer', async (claims, reason) => {
    const { app, asha, requestId } = await onTheWay();
    app.providers.says.claims = claims;
    expect((await complete(app, asha, requestId)).body['status']).toBe('in_review');
    expect((await record(app, asha))?.reviewReasons).toEqual([reason]);
  });

  it('that shows another number than was submitted verifies nothing', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putAadhaar(app, asha, { verificationMethod: 'api_digilocker' });
    const { body } = await begin(app, asha);
    app.providers.says.claims = { last4: '1111' };
    expect(said(await complete(app, asha, String(body['requestId'])))).toEqual([422, 'aadhaar_invalid']);
    expect((await record(app, asha))?.status).toBe('pending');
  });

  it('of a child verifies nothing', async () => {
    const { app, asha, requestId } = await onTheWay();
    app.providers.says.claims = { dob: '2015-01-01' };
    expect(said(await complete(app, asha, requestId))).toEqual([422, 'underage']);
    expect(await record(app, asha)).toBeUndefined();
  });
});

describe('nobody finishes', () => {
  it('another’s visit: it is not there', async () => {
    const { app, requestId } = await onTheWay();
    const other = await applicant(app);
    const [theirs, nobodys] = [
      await complete(app, other, requestId),
      await complete(app, other, '01KAFDZTZB0000000000000000'),
    ];
    expect(said(theirs)).toEqual([404, 'not_found']);
    expect({ ...theirs.body, instance: '' }).toEqual({ ...nobodys.body, instance: '' });
    expect(app.providers.fetched).toEqual([]);
  });

  it('a visit whose time is over', async () => {
    const { app, asha, requestId } = await onTheWay();
    const key = { userCode: asha.userCode as never, requestId: requestId as never };
    const { expiresAt = '' } = (await app.store.get(digilockerRequest, key)) ?? {};
    app.advance(Date.parse(expiresAt) - Date.parse(app.now()));
    const { body } = await app.request('POST', '/v1/sessions', {
      body: { identifier: asha.email, password: asha.password, platform: 'mobile_app' },
    });
    const answer = await complete(app, { token: String(body['accessToken']) }, requestId);
    expect([said(answer), app.providers.fetched]).toEqual([[409, 'invalid_transition'], []]);
  });

  it('by asking for ever: thirty times are asked, of any number at once', async () => {
    const { app, asha, requestId } = await onTheWay();
    app.providers.says.digilocker = 'waiting';
    const answers = await Promise.all(Array.from({ length: 50 }, () => complete(app, asha, requestId)));
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(defaultPolicy.kyc.digilocker.polls);
    expect(new Set(answers.filter(({ status }) => status !== 409).map((one) => said(one).join(' ')))).toEqual(
      new Set(['429 verify_limit']),
    );
    expect(app.providers.fetched).toHaveLength(30);
  });
});

describe('nobody is sent to DigiLocker', () => {
  it.each([
    'https://evil.test/kyc',
    'https://app.test.evil.test/kyc',
    'https://app.test/kyc/../elsewhere',
    'https://app.test/kyc?next=https://evil.test',
    'https://app.test@evil.test/kyc',
    'http://app.test/kyc',
    'https://app.test/kyc#',
  ])('to return to %s', async (redirectUrl) => {
    const app = await testApp();
    const asha = await applicant(app);
    expect(said(await begin(app, asha, { consent: aadhaarConsent, redirectUrl }))).toEqual([400, 'validation_failed']);
    expect(app.providers.begun).toEqual([]);
  });

  it('but to return to a place of the stage', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await begin(app, asha, { consent: aadhaarConsent, redirectUrl: 'https://other.test/kyc' });
    expect(app.providers.begun.map(({ redirectUrl }) => redirectUrl)).toEqual(['https://other.test/kyc']);
  });

  it.each([
    ['never given, without a body', 'nothing' as const],
    ['never given', {}],
    ['to another notice', { consent: { notice: 'privacy', version: aadhaarConsent.version } }],
  ])('without consent: %s', async (_, body) => {
    const app = await testApp();
    const asha = await applicant(app);
    expect(said(await begin(app, asha, body))).toEqual([422, 'consent_required']);
  });

  it('after consent was withdrawn', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putAadhaar(app, asha, { verificationMethod: 'api_digilocker' });
    const withdrawn = await app.request('DELETE', '/v1/me/consents/aadhaar', { token: asha.token });
    expect(withdrawn.status).toBeLessThan(300);
    expect(said(await begin(app, asha, 'nothing'))).toEqual([422, 'consent_required']);
  });

  it('more than ten times an hour, and what failed counts', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    app.providers.says.digilocker = 'outage';
    const answers = await Promise.all(Array.from({ length: 30 }, () => begin(app, asha)));
    expect(answers.filter(({ status }) => status === 502)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === 'verify_limit')).toHaveLength(20);
  });

  it('once it is verified', async () => {
    const { app, asha, requestId } = await onTheWay();
    await complete(app, asha, requestId);
    expect(said(await begin(app, asha))).toEqual([409, 'invalid_transition']);
  });

  it('where none is connected', async () => {
    const app = await testApp({ hasProviders: false });
    const asha = await applicant(app);
    expect(said(await begin(app, asha))).toEqual([409, 'invalid_transition']);
  });
});

describe('DigiLocker that is down', () => {
  it.each([
    ['outage', 502, 'provider_failed'],
    ['timeout', 504, 'provider_timeout'],
  ] as const)('(%s) changes nothing', async (failing, status, code) => {
    const { app, asha, requestId } = await onTheWay();
    app.providers.says.digilocker = failing;
    expect(said(await complete(app, asha, requestId))).toEqual([status, code]);
    expect(said(await begin(app, asha))).toEqual([status, code]);
    expect(await record(app, asha)).toBeUndefined();
    app.providers.says.digilocker = 'proven';
    expect((await complete(app, asha, requestId)).body['status']).toBe('verified');
  });
});
