import type { IsoTime } from '../time.ts';

type Claimable = { claimedBy?: string | undefined; claimedUntil?: IsoTime | undefined };

/** The reviewer who has a record to themselves now; a claim that lapsed is nobody's (rules.md, KYC 9). */
export const reviewerOf = ({ claimedBy, claimedUntil }: Claimable, at: IsoTime): string | undefined =>
  claimedUntil !== undefined && claimedUntil > at ? claimedBy : undefined;

/** Nobody reviews their own record, nor one they handed in for somebody else. */
export const isOwnReview = (
  { userCode, submittedBy }: { userCode: string; submittedBy?: string | undefined },
  reviewer: string,
): boolean => userCode === reviewer || submittedBy === reviewer;
