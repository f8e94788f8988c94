import type { KycStatus } from '../choices.ts';
import { afterEvents } from './states.ts';

type Former = { status: KycStatus; submission: number; resubmissions?: number | undefined };

/** Which submission a new one would be, and how often its owner was rejected before it; or why there can be none. */
export type Submission =
  { kind: 'possible'; submission: number; resubmissions: number } | { kind: 'impossible'; because: string };

const standing: Readonly<Partial<Record<KycStatus, string>>> = {
  verified: 'it is verified',
  pending: 'it was submitted and is being verified: withdraw it to submit it anew',
  in_review: 'a reviewer looks at it',
};

/** Whether something can be submitted after what was before (rules.md, KYC 3). @param most resubmissions after rejections */
export const submissionAfter = (former: Former | undefined, most: number): Submission => {
  if (!former) return { kind: 'possible', submission: 1, resubmissions: 0 };
  const { status, submission, resubmissions = 0 } = former;
  if (afterEvents(status, 'submit') === undefined)
    return { kind: 'impossible', because: standing[status] ?? 'it cannot be submitted' };
  const again = status === 'rejected' ? resubmissions + 1 : resubmissions;
  return again > most
    ? { kind: 'impossible', because: 'it was rejected too often: ask support' }
    : { kind: 'possible', submission: submission + 1, resubmissions: again };
};
