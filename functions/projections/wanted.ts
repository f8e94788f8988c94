import { postingsOf, searchText } from '../../shared/domain/search/trigrams.ts';
import { loginCounts, TOTAL, userCounts } from '../../shared/domain/statistics.ts';
import { days, later, type IsoTime } from '../../shared/domain/time.ts';
import type { LoginActivity } from '../../shared/entities/login-activity.ts';
import { EVERYBODY } from '../../shared/entities/statistics-counter.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';

/** A stream delivers within a day; what a login was counted as need not be known for longer. */
const REMEMBERED = days(3);

/** What the projections should hold of an item as it is now. */
export type Wanted = {
  kind: 'user' | 'login';
  id: string;
  seen: number;
  /** `branch#group#name#day` */
  counted: string[];
  posting?: { text: string; branchCode: UserAccount['branchCode']; userCreatedAt: IsoTime };
  expiresAt?: IsoTime;
};

/** A deleted user is counted as such, and found no more. */
export const wantedOfUser = (account: UserAccount): Wanted => {
  const { userCode, branchCode, deletedAt } = account;
  const branches = [EVERYBODY, ...(branchCode === undefined ? [] : [branchCode])];
  return {
    kind: 'user',
    id: userCode,
    seen: account.version,
    counted: userCounts(account).flatMap((name) => branches.map((branch) => `${branch}#users#${name}#${TOTAL}`)),
    ...(deletedAt === undefined && {
      posting: { text: searchText(account), branchCode, userCreatedAt: account.createdAt },
    }),
  };
};

export const wantedOfLogin = (login: LoginActivity): Wanted => {
  const { names, day } = loginCounts(login);
  return {
    kind: 'login',
    id: login.id,
    seen: login.version,
    counted: names.map((name) => `${EVERYBODY}#logins#${name}#${day}`),
    expiresAt: later(login.loginTimestamp, REMEMBERED),
  };
};

/** The trigrams a text is posted under. */
export const trigramsIn = (text: string | undefined): string[] => (text === undefined ? [] : postingsOf(text));
