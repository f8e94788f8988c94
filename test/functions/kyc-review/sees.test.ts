import { describe, expect, it } from 'vitest';
import { days } from '../../../shared/domain/time.ts';
import { bankDetails } from '../../../shared/entities/bank-details.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { AADHAAR, applicant, putAadhaar, putPan, type Applicant } from '../../support/kyc.ts';
import { makeBranch } from '../../support/branches.ts';
import { register, newPerson } from '../../support/journey.ts';
import { decide, review, reviewer } from '../../support/reviewers.ts';
import { listed, said } from '../../support/users.ts';
import type { Admin } from '../../support/admins.ts';
import { ASHA } from '../../support/kyc.ts';

const list = (app: TestApp, { claims }: Admin, query: Record<string, string | string[]> = {}) =>
  app.request('GET', '/v1/admin/kyc', { claims, query });

const page = (app: TestApp, { claims }: Admin, { userCode }: Pick<Applicant, 'userCode'>, kind = 'aadhaar') =>
  app.request('GET', `/v1/admin/kyc/${userCode}/${kind}`, { claims });

/** Somebody of a branch who said who they are. */
const member = async (app: TestApp, branchCode: string) => {
  const person = { ...newPerson(), branchCode };
  const { userCode, accessToken: token } = await register(app, person);
  await app.request('PUT', '/v1/me/registration/personal', { token, body: ASHA });
  return { ...person, userCode, token };
};

describe('the queue', () => {
  it('holds what waits for a reviewer, of all kinds, the oldest first, page by page', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const [first, second] = [await applicant(app), await applicant(app)];
    await putAadhaar(app, first);
    app.advance(1000);
    await putPan(app, second, { verificationMethod: 'manual' });
    app.advance(1000);
    await putAadhaar(app, second, { aadhaarNumber: AADHAAR[1], verificationMethod: 'offline_xml' });
    await putPan(app, first, { panNumber: 'ABCPP1235F', verificationMethod: 'manual' });
    const whole = await list(app, boss, { queue: 'true' });
    const seen = (whole.body['items'] as { userCode: string; kind: string }[]).map((one) => [one.userCode, one.kind]);
    expect(seen).toEqual([
      [first.userCode, 'aadhaar'],
      [second.userCode, 'pan'],
      [first.userCode, 'pan'],
    ]);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await list(app, boss, { queue: 'true', limit: '1', ...(cursor !== undefined && { cursor }) });
      pages.push(...(body['items'] as { kind: string }[]).map(({ kind }) => kind));
      cursor = (body['nextCursor'] as string | null) ?? undefined;
    } while (cursor !== undefined);
    expect(pages).toEqual(['aadhaar', 'pan', 'pan']);
  });

  it('loses what is decided', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const asha = await applicant(app);
    await putAadhaar(app, asha);
    await decide(app, boss, asha.userCode, 'aadhaar', 'approve');
    expect(listed(await list(app, boss, { queue: 'true' }))).toEqual([]);
    expect(listed(await list(app, boss, { kind: 'aadhaar', status: 'verified' }))).toEqual([asha.userCode]);
    expect(listed(await list(app, boss, { kind: 'aadhaar', verified: 'false' }))).toEqual([]);
  });

  it('finds PANs by their score', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const [good, fair] = [await applicant(app), await applicant(app)];
    await putPan(app, good);
    app.registry.answers.next = { registeredName: 'Asha Ramesh Patil' };
    await putPan(app, fair, { panNumber: 'ABCPP1235F' });
    expect(listed(await list(app, boss, { kind: 'pan', minScore: '85' }))).toEqual([good.userCode]);
    expect(listed(await list(app, boss, { kind: 'pan', maxScore: '84' }))).toEqual([fair.userCode]);
    const both = { kind: 'pan', minScore: '60', maxScore: '84', status: 'in_review' };
    expect(listed(await list(app, boss, both))).toEqual([fair.userCode]);
  });

  it('shows an admin of a branch those of their branches, and nobody else', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    await makeBranch(app, boss.claims, 'MUM01');
    await makeBranch(app, boss.claims, 'PUN01');
    const [mine, theirs] = [await member(app, 'MUM01'), await member(app, 'PUN01')];
    await putAadhaar(app, mine);
    await putAadhaar(app, theirs, { aadhaarNumber: AADHAAR[1] });
    const local = await reviewer(app, 'full', 'MUM01');
    expect(listed(await list(app, local, { queue: 'true' }))).toEqual([mine.userCode]);
    expect(listed(await list(app, local, { kind: 'aadhaar', status: 'pending' }))).toEqual([mine.userCode]);
    expect(listed(await list(app, local, { queue: 'true', branch: 'PUN01' }))).toEqual([]);
    expect(said(await page(app, local, theirs))).toEqual([404, 'not_found']);
    expect(said(await review(app, local, theirs.userCode, 'aadhaar', 'claim'))).toEqual([404, 'not_found']);
    expect((await review(app, local, mine.userCode, 'aadhaar', 'claim')).status).toBe(200);
  });

  it('asks for a score between 0 and 100', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    expect(said(await list(app, boss, { minScore: '101' }))).toEqual([400, 'validation_failed']);
  });
});

describe('one record', () => {
  it('shows documents, checks side by side, notes, former submissions, and who else claims its number', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const [asha, other] = [await applicant(app), await applicant(app)];
    await putAadhaar(app, asha);
    await decide(app, boss, asha.userCode, 'aadhaar', 'reject', { reason: 'blurred' });
    await putAadhaar(app, other);
    await putAadhaar(app, asha, { aadhaarName: 'Asha R Patil' });
    await putPan(app, asha);
    await review(app, boss, asha.userCode, 'aadhaar', 'notes', { body: { text: 'called her' } });
    const { body, headers } = await page(app, boss, asha);
    expect(body).toMatchObject({
      record: { status: 'pending', submission: 2, aadhaarLast4: '7058' },
      notes: [{ text: 'called her', writtenBy: boss.userCode }],
      history: [{ submission: 1, status: 'rejected', rejectionReason: 'blurred' }],
      claimHeldBy: other.userCode,
    });
    expect(headers['etag']).toBe(`"${String((body['record'] as { version: number }).version)}"`);
    const checks = body['checks'] as { what: string; against: string; result: string }[];
    expect(checks.map(({ what, against }) => `${what} ${against}`)).toEqual([
      'name profile',
      'dob profile',
      'gender profile',
      'name pan',
      'dob pan',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/99994105|ncrypted|ingerprint|s3Key/);
  });

  it('is there for the whole user on one page', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const asha = await applicant(app);
    await putPan(app, asha);
    const { body } = await app.request('GET', `/v1/admin/users/${asha.userCode}/kyc`, { claims: boss.claims });
    expect(body).toMatchObject({
      isKycComplete: false,
      aadhaar: { status: 'not_submitted' },
      pan: { status: 'verified', panLast4: 'ABCXXXXX4F' },
    });
  });

  it('is nobody’s own to review', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const fields = { ...(await bankOf(boss.userCode)), submittedAt: app.now(), queuedAt: app.now() };
    const { create } = await import('../../../shared/store/writes.ts');
    const stamp = { action: 'kyc_submit' as const, actorType: 'user' as const, at: app.now() };
    await app.store.write(app.now(), create(bankDetails, fields as never, stamp));
    for (const [act, body] of [['claim'], ['reveal', { reason: 'x' }], ['notes', { text: 'x' }]] as const)
      expect(said(await review(app, boss, boss.userCode, 'bank', act, { body }))).toEqual([
        403,
        'self_action_forbidden',
      ]);
  });
});

const bankOf = (userCode: string) =>
  Promise.resolve({
    userCode,
    status: 'pending',
    isVerified: false,
    submission: 1,
    accountHolderName: 'Asha Patil',
    accountNumberEncrypted: undefined,
    accountNumberLast4: '1234',
    accountFingerprint: 'f',
    ifscCode: 'HDFC0000001',
    bankName: 'HDFC',
    accountType: 'savings',
    verificationMethod: 'manual',
    bankPhoneVerified: false,
    bankEmailVerified: false,
  }).then(async (fields) => {
    const { Sealed } = await import('../../../shared/domain/secret.ts');
    return { ...fields, accountNumberEncrypted: new Sealed('x') };
  });

describe('a number in full', () => {
  it('is shown once per request with its reason, opened under its owner’s context, and logged before', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const asha = await applicant(app);
    await putAadhaar(app, asha);
    const answer = await review(app, boss, asha.userCode, 'aadhaar', 'reveal', { body: { reason: 'court order 7' } });
    expect(answer.body).toEqual({ userCode: asha.userCode, kind: 'aadhaar', number: AADHAAR[0] });
    expect(app.opened).toEqual([{ entity: 'AadhaarKyc', field: 'aadhaarNumberEncrypted', userCode: asha.userCode }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(app.lines.join()).not.toContain(AADHAAR[0]);
  });

  it('is not opened where it cannot be logged', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const asha = await applicant(app);
    await putPan(app, asha);
    app.faults.vault = true;
    expect((await review(app, boss, asha.userCode, 'pan', 'reveal', { body: { reason: 'x' } })).status).toBe(503);
    expect(app.opened).toEqual([]);
  });

  it('is shown twenty times a day to one admin, however many are asked for at once', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    const asha = await applicant(app);
    await putPan(app, asha);
    const reveal = () => review(app, boss, asha.userCode, 'pan', 'reveal', { body: { reason: 'x' } });
    const answers = await Promise.all(Array.from({ length: 30 }, reveal));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(said(await reveal())).toEqual([429, 'rate_limited']);
    app.advance(days(1));
    expect((await reveal()).status).toBe(200);
  });

  it('needs the level full', async () => {
    const app = await testApp();
    const boss = await reviewer(app);
    await makeBranch(app, boss.claims, 'MUM01');
    const asha = await member(app, 'MUM01');
    await putPan(app, asha);
    const clerk = await reviewer(app, 'update_only', 'MUM01');
    const refused = await review(app, clerk, asha.userCode, 'pan', 'reveal', { body: { reason: 'x' } });
    expect(said(refused)).toEqual([403, 'feature_denied']);
    const chief = await reviewer(app, 'full', 'MUM01');
    expect((await review(app, chief, asha.userCode, 'pan', 'reveal', { body: { reason: 'x' } })).status).toBe(200);
  });
});
