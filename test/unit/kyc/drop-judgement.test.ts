import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../shared/domain/kyc/compare-persons.ts';
import { judgeDrop } from '../../../shared/domain/kyc/judge-drop.ts';

const by = { by: 'sandbox', risk: 'low' } as const;
const fits: Comparison = { score: 100, band: 'pass', reasons: [], version: '1', flags: [] };
const valid = { kind: 'valid', evidence: {} } as const;

describe('what follows from the answer of a bank', () => {
  it('settles an account whose holder fits everything known', () => {
    expect(judgeDrop(valid, fits, {}, by)).toEqual({ event: 'match', decision: { kind: 'prove', ...by } });
  });

  it.each<[string, Comparison | undefined, object]>([
    ['nobody was named', undefined, { event: 'differ', decision: { kind: 'review', reasons: ['name_review'] } }],
    [
      'the name is another, as that of a joint account may be',
      { ...fits, band: 'mismatch', flags: ['name_mismatch'] },
      { event: 'differ', decision: { kind: 'review', reasons: ['name_mismatch'] } },
    ],
    [
      'the name is almost the same',
      { ...fits, band: 'review', flags: ['name_review'] },
      { event: 'differ', decision: { kind: 'review', reasons: ['name_review'] } },
    ],
    [
      'the name fits, and something else does not',
      { ...fits, flags: ['dob_mismatch'] },
      { event: 'match', decision: { kind: 'review', reasons: ['dob_mismatch'] } },
    ],
  ])('goes to a reviewer where %s', (_, comparison, judged) => {
    expect(judgeDrop(valid, comparison, {}, by)).toEqual(judged);
  });

  it('goes to a reviewer where another user has the account, however well the name fits', () => {
    expect(judgeDrop(valid, fits, { reviewReasons: ['account_shared'] }, by)).toEqual({
      event: 'match',
      decision: { kind: 'review', reasons: [] },
    });
  });

  it.each(['invalid_account', 'blocked', 'unsupported'] as const)(
    'rejects an account that is %s, and says what to do',
    (kind) => {
      expect(judgeDrop({ kind, evidence: {} }, undefined, {}, by)).toMatchObject({
        event: kind,
        decision: { kind: 'reject', reason: expect.stringMatching(/(check|submit)/) as string },
      });
    },
  );

  it.each([
    ['waiting', 'accept'],
    ['failed', 'fail'],
    ['failed_for_good', 'fail_for_good'],
  ] as const)('decides nothing while it is %s', (kind, event) => {
    expect(judgeDrop({ kind, evidence: {} }, undefined, {}, by)).toEqual({ event });
  });
});
