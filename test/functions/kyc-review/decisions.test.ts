import { describe, expect, it } from 'vitest';
import { minutes } from '../../../shared/domain/time.ts';
import { aadhaarHistory } from '../../../shared/entities/kyc-history.ts';
import { claim } from '../../../shared/entities/claim.ts';
import { panKyc } from '../../../shared/entities/pan-kyc.ts';
import { registrationProgress } from '../../../shared/entities/registration-progress.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { aadhaarBody, applicant, putAadhaar, putPan } from '../../support/kyc.ts';
import { decide, review, reviewer } from '../../support/reviewers.ts';
import { said, stored } from '../../support/users.ts';

const waiting = async () => {
  const app = await testApp();
  const asha = await applicant(app);
  await putAadhaar(app, asha);
  return { app, asha, boss: await reviewer(app) };
};

const noticesTo = (app: TestApp, email: string) =>
  app.outbox.filter(({ to }) => to === email).map(({ template, values }) => [template, values]);

describe('a reviewer', () => {
  it('claims, approves, and the account says so in the same transaction; the owner is told', async () => {
    const { app, asha, boss } = await waiting();
    const answer = await decide(app, boss, asha.userCode, 'aadhaar', 'approve', { reason: 'card seen' });
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ status: 'verified', isVerified: true, verifiedBy: boss.userCode }),
    ]);
    expect(answer.body).not.toHaveProperty('queuedAt');
    expect(await stored(app, asha.userCode)).toMatchObject({ isAadhaarVerified: true, kycVerificationStep: 1 });
    expect(noticesTo(app, asha.email).at(-1)).toEqual(['kyc_verified', { part: 'aadhaar' }]);
  });

  it('makes the provisional claim final', async () => {
    const { app, asha, boss } = await waiting();
    await putPan(app, asha, { verificationMethod: 'manual' });
    await decide(app, boss, asha.userCode, 'pan', 'approve');
    const value = (await app.store.get(panKyc, { userCode: asha.userCode as never }))!.panFingerprint;
    expect(await app.store.get(claim, { kind: 'pan', value })).toMatchObject({ verified: true });
  });

  it('completes the step of the registration with the second approval', async () => {
    const { app, asha, boss } = await waiting();
    await putPan(app, asha, { verificationMethod: 'manual' });
    await decide(app, boss, asha.userCode, 'pan', 'approve');
    await decide(app, boss, asha.userCode, 'aadhaar', 'approve');
    const progress = await app.store.get(registrationProgress, { userCode: asha.userCode as never });
    expect(progress).toMatchObject({ stepsCompleted: [0, 1, 2], currentStep: 3 });
  });

  it('rejects with what to mend; the number is free, and a new submission is a new version', async () => {
    const { app, asha, boss } = await waiting();
    const answer = await decide(app, boss, asha.userCode, 'aadhaar', 'reject', { reason: 'The picture is blurred.' });
    expect(answer.body).toMatchObject({ status: 'rejected', rejectionReason: 'The picture is blurred.' });
    expect(noticesTo(app, asha.email).at(-1)).toEqual([
      'kyc_rejected',
      { part: 'aadhaar', reason: 'The picture is blurred.' },
    ]);
    const other = await applicant(app);
    expect((await putAadhaar(app, other)).status).toBe(200);
    await app.request('DELETE', '/v1/me/kyc/aadhaar', { token: other.token });
    const again = await putAadhaar(app, asha, { aadhaarAddress: '13 MG Road' });
    expect(again.body).toMatchObject({ status: 'pending', submission: 2 });
    expect(again.body).not.toHaveProperty('rejectionReason');
    const kept = await app.store.get(aadhaarHistory, { userCode: asha.userCode as never, submission: 1 });
    expect(kept).toMatchObject({ status: 'rejected', rejectionReason: 'The picture is blurred.' });
  });

  it('cannot decide without the claim, nor on a version that is no more', async () => {
    const { app, asha, boss } = await waiting();
    const approve = (version: number) => review(app, boss, asha.userCode, 'aadhaar', 'approve', { body: {}, version });
    expect(said(await approve(1))).toEqual([409, 'invalid_transition']);
    const claimed = await review(app, boss, asha.userCode, 'aadhaar', 'claim');
    expect(said(await approve(1))).toEqual([412, 'version_conflict']);
    const without = await review(app, boss, asha.userCode, 'aadhaar', 'approve', { body: {} });
    expect(said(without)).toEqual([428, 'precondition_required']);
    expect((await approve(Number(claimed.body['version']))).status).toBe(200);
    expect(said(await approve(3))).toEqual([409, 'invalid_transition']);
  });

  it('has a record alone for half an hour; then it is anybody’s', async () => {
    const { app, asha, boss } = await waiting();
    const other = await reviewer(app);
    await review(app, boss, asha.userCode, 'aadhaar', 'claim');
    expect(said(await review(app, other, asha.userCode, 'aadhaar', 'claim'))).toEqual([409, 'invalid_transition']);
    app.advance(minutes(30));
    expect((await review(app, other, asha.userCode, 'aadhaar', 'claim')).body['claimedBy']).toBe(other.userCode);
    const late = await review(app, boss, asha.userCode, 'aadhaar', 'approve', { body: {}, version: 3 });
    expect(said(late)).toEqual([409, 'invalid_transition']);
  });

  it('puts it back, and only its holder can', async () => {
    const { app, asha, boss } = await waiting();
    const other = await reviewer(app);
    await review(app, boss, asha.userCode, 'aadhaar', 'claim');
    expect(said(await review(app, other, asha.userCode, 'aadhaar', 'release'))).toEqual([409, 'invalid_transition']);
    const released = await review(app, boss, asha.userCode, 'aadhaar', 'release');
    expect(released.body).toMatchObject({ status: 'pending' });
    expect(released.body).toHaveProperty('queuedAt');
    expect((await review(app, other, asha.userCode, 'aadhaar', 'claim')).status).toBe(200);
  });

  it('keeps the owner from withdrawing what is being decided', async () => {
    const { app, asha, boss } = await waiting();
    await review(app, boss, asha.userCode, 'aadhaar', 'claim');
    const withdrawn = await app.request('DELETE', '/v1/me/kyc/aadhaar', { token: asha.token });
    expect(said(withdrawn)).toEqual([409, 'invalid_transition']);
  });

  it('does not review what waits for nobody', async () => {
    const { app, asha, boss } = await waiting();
    await putPan(app, asha);
    expect(said(await review(app, boss, asha.userCode, 'pan', 'claim'))).toEqual([409, 'invalid_transition']);
    expect(said(await review(app, boss, asha.userCode, 'bank', 'claim'))).toEqual([404, 'not_found']);
  });
});

it('twenty reviewers who claim at once are one, and of twenty who approve one decides', async () => {
  const { app, asha } = await waiting();
  const all = await Promise.all(Array.from({ length: 20 }, () => reviewer(app)));
  const claims = await Promise.all(all.map((one) => review(app, one, asha.userCode, 'aadhaar', 'claim')));
  expect(claims.filter(({ status }) => status === 200)).toHaveLength(1);
  const place = claims.findIndex(({ status }) => status === 200);
  const version = Number(claims[place]!.body['version']);
  const approve = () => review(app, all[place]!, asha.userCode, 'aadhaar', 'approve', { body: {}, version });
  const decisions = await Promise.all(Array.from({ length: 20 }, approve));
  expect(decisions.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(noticesTo(app, asha.email).filter(([template]) => template === 'kyc_verified')).toHaveLength(1);
});

describe('two accounts with one number', () => {
  const contested = async () => {
    const { app, asha: first, boss } = await waiting();
    const second = await applicant(app);
    await putAadhaar(app, second);
    return { app, first, second, boss };
  };

  it('the one without the claim cannot be approved', async () => {
    const { app, second, boss } = await contested();
    expect(said(await decide(app, boss, second.userCode, 'aadhaar', 'approve'))).toEqual([409, 'invalid_transition']);
  });

  it('the claim can be handed over; then the second is approved, and the first cannot be', async () => {
    const { app, first, second, boss } = await contested();
    await review(app, boss, second.userCode, 'aadhaar', 'claim');
    const body = { fromUserCode: first.userCode, reason: 'came with the card' };
    const handed = await review(app, boss, second.userCode, 'aadhaar', 'handover', { body });
    expect([handed.status, handed.body['reviewReasons']]).toEqual([200, ['manual', 'no_document']]);
    const version = Number(handed.body['version']);
    const approved = await review(app, boss, second.userCode, 'aadhaar', 'approve', { body: {}, version });
    expect(approved.body['status']).toBe('verified');
    expect(said(await decide(app, boss, first.userCode, 'aadhaar', 'approve'))).toEqual([409, 'invalid_transition']);
  });

  it('a claim that is verified is not handed over', async () => {
    const { app, first, second, boss } = await contested();
    await decide(app, boss, first.userCode, 'aadhaar', 'approve');
    await review(app, boss, second.userCode, 'aadhaar', 'claim');
    const body = { fromUserCode: first.userCode, reason: 'x' };
    const refused = await review(app, boss, second.userCode, 'aadhaar', 'handover', { body });
    expect(said(refused)).toEqual([409, 'invalid_transition']);
  });

  it('the verified one is taken out of question, and stays verified', async () => {
    const { app, first, second, boss } = await contested();
    await decide(app, boss, first.userCode, 'aadhaar', 'approve');
    await app.request('DELETE', '/v1/me/kyc/aadhaar', { token: second.token });
    await putAadhaar(app, second);
    const answer = await decide(app, boss, first.userCode, 'aadhaar', 'approve', { reason: 'looked at' });
    expect(answer.body).toMatchObject({ status: 'verified' });
    expect(answer.body).not.toHaveProperty('reviewReasons');
    expect(noticesTo(app, first.email).filter(([template]) => template === 'kyc_verified')).toHaveLength(1);
  });

  it('rejecting the one without the claim leaves the other’s claim alone', async () => {
    const { app, first, second, boss } = await contested();
    expect((await decide(app, boss, second.userCode, 'aadhaar', 'reject', { reason: 'not yours' })).status).toBe(200);
    expect((await decide(app, boss, first.userCode, 'aadhaar', 'approve')).body['status']).toBe('verified');
  });
});

it('a body that is wrong is told so, in all of it', async () => {
  const { app, asha, boss } = await waiting();
  const answer = await review(app, boss, asha.userCode, 'aadhaar', 'reject', {
    body: { reason: '', more: 1 },
    version: 1,
  });
  expect([answer.status, (answer.body['errors'] as unknown[]).length]).toEqual([400, 2]);
  expect(aadhaarBody()).toHaveProperty('consent');
});
