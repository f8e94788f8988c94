import type { Policy } from '../policy.ts';
import { dayInIndia, type IsoTime } from '../time.ts';

/** When KYC that is verified now is due anew: so many years later by the clock of UTC; 29 February becomes 1 March. */
export const reKycDue = (at: IsoTime, risk: keyof Policy['kyc']['reKycYears'], years: Policy['kyc']['reKycYears']) => {
  const due = new Date(at);
  due.setUTCFullYear(due.getUTCFullYear() + years[risk]);
  const reKycDueAt = due.toISOString();
  return { reKycDueAt, reKycDueDay: dayInIndia(reKycDueAt) };
};
