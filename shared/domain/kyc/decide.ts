import type { Policy } from '../policy.ts';
import type { IsoTime } from '../time.ts';
import { reKycDue } from './re-kyc.ts';
import { withReasons, type ReviewReason } from './review-reasons.ts';

/** How a KYC record is settled, or that somebody must look at it. */
export type Decision =
  | { kind: 'prove'; by: string; risk: keyof Policy['kyc']['reKycYears'] }
  | { kind: 'review'; reasons: readonly ReviewReason[] }
  | { kind: 'reject'; reason: string };

const nobodyLooks = { queuedAt: undefined, reviewReasons: undefined, claimedBy: undefined, claimedUntil: undefined };

/** What a decision changes in its record. @param record as it stands, with why it already waits for a reviewer */
export const decided = (
  decision: Decision,
  record: { reviewReasons?: readonly string[] | undefined; queuedAt?: IsoTime | undefined },
  at: IsoTime,
  { reKycYears }: Pick<Policy['kyc'], 'reKycYears'>,
) => {
  switch (decision.kind) {
    case 'prove':
      return {
        ...nobodyLooks,
        status: 'verified' as const,
        isVerified: true,
        verifiedAt: at,
        verifiedBy: decision.by,
        rejectionReason: undefined,
        resubmissions: 0,
        ...reKycDue(at, decision.risk, reKycYears),
      };
    case 'review':
      return {
        status: 'in_review' as const,
        isVerified: false,
        queuedAt: record.queuedAt ?? at,
        reviewReasons: withReasons(record.reviewReasons && [...record.reviewReasons], decision.reasons),
      };
    case 'reject':
      return { ...nobodyLooks, status: 'rejected' as const, isVerified: false, rejectionReason: decision.reason };
  }
};
