import { dayInIndia, type IsoTime } from './time.ts';
import type { LoginStatus, UserRole } from './choices.ts';

/** The day of counters that count everything there is. */
export const TOTAL = 'TOTAL';

type Countable = {
  role: UserRole;
  isActive: boolean;
  userBlocked: boolean;
  isKycComplete: boolean;
  deletedAt?: IsoTime | undefined;
};

/** What a user counts as. A deleted one counts as nothing else. */
export const userCounts = ({ role, isActive, userBlocked, isKycComplete, deletedAt }: Countable): string[] =>
  deletedAt === undefined
    ? [
        'total',
        isActive ? 'active' : 'inactive',
        `role_${role}`,
        ...(userBlocked ? ['blocked'] : []),
        ...(isKycComplete ? ['kyc_complete'] : []),
      ]
    : ['deleted'];

type Login = { status: LoginStatus; isSuspicious: boolean; loginTimestamp: IsoTime };

/** What an attempt to sign in counts as, on its day in India. */
export const loginCounts = ({ status, isSuspicious, loginTimestamp }: Login): { names: string[]; day: string } => ({
  names: ['total', status, ...(isSuspicious ? ['suspicious'] : [])],
  day: dayInIndia(loginTimestamp),
});
