import type { KycStatus } from '../choices.ts';
import type { Policy } from '../policy.ts';
import { dayInIndia, type IsoTime } from '../time.ts';
import { afterEvents } from './states.ts';

/** When KYC that is verified now is due anew: so many years later by the clock of UTC; 29 February becomes 1 March. */
export const reKycDue = (at: IsoTime, risk: keyof Policy['kyc']['reKycYears'], years: Policy['kyc']['reKycYears']) => {
  const due = new Date(at);
  due.setUTCFullYear(due.getUTCFullYear() + years[risk]);
  const reKycDueAt = due.toISOString();
  return { reKycDueAt, reKycDueDay: dayInIndia(reKycDueAt) };
};

/** Whether verified KYC is due anew at a moment. */
export const isReKycDue = (
  { status, reKycDueAt }: { status: KycStatus; reKycDueAt?: IsoTime | undefined },
  at: IsoTime,
): boolean => afterEvents(status, 'expire') !== undefined && reKycDueAt !== undefined && reKycDueAt <= at;

/**
 * What changes in a record whose time is over. It keeps its due day, by which its owner is reminded, and whatever
 * number it claims; nobody can decide on it any more, so it waits for nobody.
 */
export const overdue = {
  status: 'expired',
  isVerified: false,
  queuedAt: undefined,
  claimedBy: undefined,
  claimedUntil: undefined,
} as const;
