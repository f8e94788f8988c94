import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KycStatus } from '../../../shared/domain/choices.ts';
import { kycFlags, sameFlags, type KycStatuses } from '../../../shared/domain/kyc/flags.ts';
import { afterEvents, kycTransitions, type KycEvent } from '../../../shared/domain/kyc/states.ts';
import { submissionAfter } from '../../../shared/domain/kyc/submission.ts';

const events: KycEvent[] = ['submit', 'prove', 'review', 'release', 'reject', 'expire'];

describe('the life of a KYC record', () => {
  it('is what the rules say, and nothing else', () => {
    const possible = KycStatus.options.flatMap((from) =>
      events.flatMap((event) => {
        const to = afterEvents(from, event);
        return to ? [`${from} → ${to}`] : [];
      }),
    );
    expect(possible.sort()).toEqual([
      'expired → pending',
      'in_review → pending',
      'in_review → rejected',
      'in_review → verified',
      'not_submitted → pending',
      'not_submitted → verified',
      'pending → in_review',
      'pending → rejected',
      'pending → verified',
      'rejected → pending',
      'verified → expired',
    ]);
  });

  it('ends nowhere by any order of events but in one of its states', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KycStatus.options), fc.array(fc.constantFrom(...events)), (from, order) => {
        const to = afterEvents(from, ...order);
        expect(to === undefined || to in kycTransitions).toBe(true);
      }),
    );
  });

  it('leaves verified only by falling due', () => {
    expect(Object.keys(kycTransitions.verified)).toEqual(['expire']);
  });
});

describe('what an account says of its KYC', () => {
  const statuses = fc.record<KycStatuses>({
    aadhaar: fc.constantFrom(...KycStatus.options),
    pan: fc.constantFrom(...KycStatus.options),
    business: fc.constantFrom(...KycStatus.options),
    bank: fc.constantFrom(...KycStatus.options),
  });

  it('is complete exactly when Aadhaar, PAN and bank are verified', () => {
    fc.assert(
      fc.property(statuses, (of) => {
        const all = [of.aadhaar, of.pan, of.bank].every((status) => status === 'verified');
        expect(kycFlags(of).isKycComplete).toBe(all);
      }),
    );
  });

  it('names the first unfinished part; a business only where one was submitted', () => {
    fc.assert(
      fc.property(statuses, (of) => {
        const parts = [of.aadhaar, of.pan, of.business === 'not_submitted' ? 'verified' : of.business, of.bank];
        const first = parts.findIndex((status) => status !== 'verified');
        expect(kycFlags(of).kycVerificationStep).toBe(first === -1 ? 4 : first);
      }),
    );
  });

  it('is the same only when every flag is', () => {
    fc.assert(
      fc.property(statuses, statuses, (left, right) => {
        const [one, other] = [kycFlags(left), kycFlags(right)];
        expect(sameFlags(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

describe('a new submission', () => {
  it('counts those that followed a rejection, and ends at the limit', () => {
    const former = (resubmissions: number) => ({ status: 'rejected' as const, submission: 3, resubmissions });
    expect(submissionAfter(former(4), 5)).toEqual({ kind: 'possible', submission: 4, resubmissions: 5 });
    expect(submissionAfter(former(5), 5).kind).toBe('impossible');
  });

  it('after KYC expired is no retry', () => {
    expect(submissionAfter({ status: 'expired', submission: 1, resubmissions: 0 }, 5)).toEqual({
      kind: 'possible',
      submission: 2,
      resubmissions: 0,
    });
  });

  it.each(['verified', 'pending', 'in_review'] as const)('is not possible while one is %s', (status) => {
    expect(submissionAfter({ status, submission: 1 }, 5).kind).toBe('impossible');
  });
});
