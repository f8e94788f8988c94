import { describe, expect, it } from 'vitest';
import { days } from '../../../shared/domain/time.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { panHistory } from '../../../shared/entities/kyc-history.ts';
import { panKyc } from '../../../shared/entities/pan-kyc.ts';
import { providerCall } from '../../../shared/entities/provider-call.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { applicant, ASHA, kycOf, panBody, putPan, type Applicant } from '../../support/kyc.ts';
import { stored } from '../../support/users.ts';

const record = (app: TestApp, { userCode }: Applicant) => app.store.get(panKyc, { userCode: userCode as never });

const said = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('a PAN that the registry knows as its owner says', () => {
  it('is verified at once, and the account says so in the same transaction', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putPan(app, asha);
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ status: 'verified', isVerified: true, panLast4: 'ABCXXXXX4F', nameMatchScore: 100 }),
    ]);
    expect(await stored(app, asha.userCode)).toMatchObject({
      isPanVerified: true,
      isKycComplete: false,
      kycVerificationStep: 0,
    });
    expect((await record(app, asha))?.verifiedBy).toBe('test_registry');
  });

  it('leaves no question open, and its claim is final', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putPan(app, asha);
    const { panFingerprint: value = '' } = (await record(app, asha)) ?? {};
    expect(await app.store.get(claim, { kind: 'pan', value })).toMatchObject({
      verified: true,
      userCode: asha.userCode,
    });
    expect(await app.store.get(providerCall, { userCode: asha.userCode as never, kind: 'pan' })).toBeUndefined();
  });

  it('is due again by the risk class of the account: eight years for most', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    expect((await putPan(app, asha)).body['reKycDueAt']).toBe('2034-11-22T06:30:00.000Z');
  });

  it('cannot be submitted again', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    await putPan(app, asha);
    expect(said(await putPan(app, asha))).toEqual([409, 'invalid_transition']);
  });
});

describe('what the registry says otherwise', () => {
  it.each([
    [{ registeredName: 'Meera Kulkarni' }, 'in_review', ['name_mismatch']],
    [{ registeredName: 'Asha Ramesh Patil' }, 'in_review', ['name_review']],
    [{ seeding: 'not_linked' as const }, 'in_review', ['pan_not_linked']],
    [{ status: 'event' as const }, 'in_review', ['pan_event']],
    [{ dobMatches: false }, 'in_review', ['dob_mismatch']],
  ])('%j goes to a reviewer', async (answer, status, reasons) => {
    const app = await testApp();
    const asha = await applicant(app);
    app.registry.answers.next = answer;
    expect((await putPan(app, asha)).body).toMatchObject({ status, awaits: 'reviewer' });
    expect(await record(app, asha)).toMatchObject({ reviewReasons: reasons, queuedAt: app.now() });
  });

  it.each([['ended' as const], ['invalid' as const]])(
    '%s rejects it, says why, and frees the number',
    async (status) => {
      const app = await testApp();
      const asha = await applicant(app);
      app.registry.answers.next = { status };
      const { body } = await putPan(app, asha);
      expect(body).toMatchObject({
        status: 'rejected',
        awaits: 'submission',
        rejectionReason: expect.stringContaining('registry') as string,
      });
      const { panFingerprint: value = '' } = (await record(app, asha)) ?? {};
      expect(await app.store.get(claim, { kind: 'pan', value })).toBeUndefined();
    },
  );

  it('may be mended five times; each submission is kept', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    app.registry.answers.next = { status: 'invalid' };
    for (let time = 0; time < 6; time += 1) expect((await putPan(app, asha)).status).toBe(200);
    expect(said(await putPan(app, asha))).toEqual([409, 'invalid_transition']);
    const kept = await Promise.all(
      [1, 2, 3, 4, 5].map((submission) => app.store.get(panHistory, { userCode: asha.userCode as never, submission })),
    );
    expect(kept.map((one) => one?.status)).toEqual(Array(5).fill('rejected'));
    expect((await record(app, asha))?.submission).toBe(6);
  });

  it('is nothing while it is down: the submission waits with a question for later', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    app.registry.answers.next = 'outage';
    expect((await putPan(app, asha)).body).toMatchObject({ status: 'pending', awaits: 'provider' });
    const call = await app.store.get(providerCall, { userCode: asha.userCode as never, kind: 'pan' });
    expect(call).toMatchObject({ attempts: 0, submission: 1, reference: app.registry.asked[0]?.reference });
    expect((await putPan(app, asha)).body).toMatchObject({ status: 'pending' });
    expect(app.registry.asked).toHaveLength(1);
  });
});

describe('by hand', () => {
  it('waits for a reviewer', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const { body } = await putPan(app, asha, { verificationMethod: 'manual' });
    expect(body).toMatchObject({ status: 'pending', awaits: 'reviewer', verificationMethod: 'manual' });
    expect((await record(app, asha))?.reviewReasons).toEqual(['manual', 'no_document']);
    expect(app.registry.asked).toEqual([]);
  });

  it('refuses another person’s name', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putPan(app, asha, { verificationMethod: 'manual', panName: 'Vikram Rathore' });
    expect(said(answer)).toEqual([422, 'name_mismatch']);
    expect(await record(app, asha)).toBeUndefined();
  });

  it('can be withdrawn, which frees the number for its true owner', async () => {
    const app = await testApp();
    const [asha, other] = [await applicant(app), await applicant(app)];
    await putPan(app, asha, { verificationMethod: 'manual' });
    const withdrawn = await app.request('DELETE', '/v1/me/kyc/pan', { token: asha.token });
    expect(withdrawn.body).toMatchObject({ status: 'rejected', rejectionReason: 'withdrawn by its owner' });
    expect(said(await app.request('DELETE', '/v1/me/kyc/pan', { token: asha.token }))).toEqual([
      409,
      'invalid_transition',
    ]);
    expect((await putPan(app, other)).body['status']).toBe('verified');
  });
});

describe('one PAN, two people', () => {
  it('is refused to the second, and both come before a reviewer', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    await putPan(app, first);
    expect(said(await putPan(app, second))).toEqual([409, 'pan_already_used']);
    expect(await record(app, first)).toMatchObject({
      status: 'verified',
      reviewReasons: ['pan_already_used'],
      queuedAt: app.now(),
    });
    expect(await record(app, second)).toMatchObject({
      status: 'pending',
      reviewReasons: ['pan_already_used'],
      queuedAt: app.now(),
    });
    expect(app.registry.asked).toHaveLength(1);
  });

  it('does not name the second in the record of the first', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    await putPan(app, first);
    await putPan(app, second);
    expect(JSON.stringify(await record(app, first))).not.toContain(second.userCode);
  });

  it('goes to the second once the first has kept it waiting for thirty days', async () => {
    const app = await testApp();
    const [first, second] = [await applicant(app), await applicant(app)];
    app.registry.answers.next = 'outage';
    await putPan(app, first);
    app.registry.answers.next = {};
    app.advance(days(30));
    const { accessToken: token } = (
      await app.request('POST', '/v1/sessions', {
        body: { identifier: second.email, password: second.password, platform: 'mobile_app' },
      })
    ).body as { accessToken: string };
    expect((await putPan(app, { token })).body['status']).toBe('verified');
  });
});

describe('what cannot be a person’s PAN', () => {
  it.each([
    [{ panNumber: 'ABCPP0000F' }, 422, 'pan_invalid', '#/panNumber'],
    [{ panNumber: 'ABXP1234F' }, 422, 'pan_invalid', '#/panNumber'],
    [{ panNumber: 'ABCCP1234F' }, 422, 'pan_type_mismatch', '#/panNumber'],
    [{ panNumber: 'ABCEP1234F' }, 422, 'pan_type_mismatch', '#/panNumber'],
    [{ panDob: '2015-01-01' }, 422, 'underage', '#/panDob'],
    [{ verificationMethod: 'offline_xml' }, 400, 'validation_failed', '#/verificationMethod'],
    [{ panName: '' }, 400, 'validation_failed', '#/panName'],
  ])('%j is %i %s', async (more, status, code, pointer) => {
    const app = await testApp();
    const asha = await applicant(app);
    const answer = await putPan(app, asha, more);
    expect([...said(answer), (answer.body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([
      status,
      code,
      pointer,
    ]);
    expect(JSON.stringify(answer.body)).not.toContain(panBody(more).panNumber);
  });

  it('takes it as people write it, and warns where its fifth letter begins no part of the name', async () => {
    const app = await testApp();
    const asha = await applicant(app);
    const { body } = await putPan(app, asha, { panNumber: ' abcpz1234f ' });
    expect(body).toMatchObject({ status: 'verified', panLast4: 'ABCXXXXX4F', warnings: ['pan_initial_mismatch'] });
  });

  it('asks who somebody is before their documents', async () => {
    const app = await testApp();
    const { newPerson, register } = await import('../../support/journey.ts');
    const { accessToken: token } = await register(app, newPerson());
    expect(said(await putPan(app, { token }))).toEqual([409, 'invalid_transition']);
  });
});

it('shows all of it on one page, and nothing of it in plain', async () => {
  const app = await testApp();
  const asha = await applicant(app);
  expect(await kycOf(app, asha)).toMatchObject({
    isKycComplete: false,
    kycVerificationStep: 0,
    aadhaar: { status: 'not_submitted', awaits: 'submission' },
    pan: { status: 'not_submitted' },
    business: { status: 'not_submitted' },
    bank: { status: 'not_submitted', isVerified: false },
  });
  await putPan(app, asha);
  const kyc = await kycOf(app, asha);
  expect(kyc.pan).toMatchObject({ status: 'verified', panName: 'Asha Patil', panDob: ASHA.dob });
  expect(JSON.stringify(kyc)).not.toContain('ABCPP1234F');
  expect(JSON.stringify(kyc)).not.toContain('ingerprint');
});

it('costs two steps by hand, and two calls of the key service', async () => {
  const app = await testApp();
  const asha = await applicant(app);
  const idle = await app.cost(() => app.request('GET', '/v1/me', { token: asha.token }));
  const cost = await app.cost(() => putPan(app, asha, { verificationMethod: 'manual' }));
  expect(cost.steps - idle.steps).toBeLessThanOrEqual(2);
});
