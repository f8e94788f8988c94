import { describe, expect, it } from 'vitest';
import { certificateDays } from '../../../shared/domain/kyc/certificate-days.ts';
import { successorOf } from '../../../shared/domain/kyc/merged-banks.ts';
import { nextQuestion } from '../../../shared/domain/kyc/next-question.ts';
import { isReKycDue } from '../../../shared/domain/kyc/re-kyc.ts';
import { isOwnReview, reviewerOf } from '../../../shared/domain/kyc/review.ts';
import { days, hours, later, minutes } from '../../../shared/domain/time.ts';

const at = '2026-11-22T06:30:00.000Z';

describe('a reviewer', () => {
  it.each([
    ['while their claim lasts', { claimedBy: 'REVIEW', claimedUntil: later(at, 1) }, 'REVIEW'],
    ['not at the instant it lapses', { claimedBy: 'REVIEW', claimedUntil: at }, undefined],
    ['not without an end to it', { claimedBy: 'REVIEW' }, undefined],
    ['not without a claim', { claimedUntil: later(at, 1) }, undefined],
    ['not where there never was one', {}, undefined],
  ])('has a record to themselves %s', (_, record, reviewer) => {
    expect(reviewerOf(record, at)).toBe(reviewer);
  });

  it.each([
    ['their own record', { userCode: 'REVIEW', submittedBy: 'OTHERS' }, true],
    ['one they handed in for somebody', { userCode: 'OTHERS', submittedBy: 'REVIEW' }, true],
    ['one that somebody else handed in', { userCode: 'OTHERS', submittedBy: 'THIRDS' }, false],
    ['one whose owner handed it in', { userCode: 'OTHERS' }, false],
  ])('may not decide on what is theirs: %s', (_, record, isOwn) => {
    expect(isOwnReview(record, 'REVIEW')).toBe(isOwn);
  });
});

describe('verified KYC', () => {
  it.each([
    ['verified', at, true],
    ['verified', later(at, -1), true],
    ['verified', later(at, 1), false],
    ['verified', undefined, false],
    ['expired', at, false],
    ['pending', at, false],
    ['rejected', at, false],
  ] as const)('that is %s, due at %s, is due anew: %s', (status, reKycDueAt, due) => {
    expect(isReKycDue({ status, reKycDueAt }, at)).toBe(due);
  });
});

describe('a provider that did not answer', () => {
  const waits = { firstRetryMs: minutes(15), longestRetryMs: hours(6) };

  it.each([
    [0, minutes(15)],
    [1, minutes(30)],
    [4, hours(4)],
    [5, hours(6)],
    [50, hours(6)],
  ])('is asked again after %i questions in twice the time, up to the longest', (attempts, wait) => {
    const { dueAt, dueHour } = nextQuestion(attempts, at, waits);
    expect([dueAt, dueHour]).toEqual([later(at, wait), later(at, wait).slice(0, 13)]);
  });
});

describe('the certificates of UIDAI', () => {
  const certificate = (purpose: 'xml' | 'qr', notAfter: string) => ({
    name: 'one',
    sha256: '',
    notBefore: '2020-01-01T00:00:00.000Z',
    notAfter,
    purpose,
  });

  it.each([
    ['the last of them', [certificate('xml', later(at, days(3))), certificate('xml', later(at, days(30)))], 30],
    ['whole days', [certificate('xml', later(at, days(3) - 1))], 2],
    [
      'of those that sign documents',
      [certificate('xml', later(at, days(3))), certificate('qr', later(at, days(30)))],
      3,
    ],
    ['none when it has run out', [certificate('xml', later(at, -days(3)))], 0],
    ['none where there is no certificate', [], 0],
  ])('have so many days left: %s', (_, certificates, left) => {
    expect(certificateDays(certificates, at)).toBe(left);
  });
});

it.each([
  ['SBTR', 'SBIN'],
  ['VYSA', 'KKBK'],
  ['SBIN', undefined],
])('the bank that took %s over: %s', (bank, successor) => {
  expect(successorOf(bank)).toBe(successor);
});
