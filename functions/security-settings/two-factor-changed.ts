import type { Notice, TwoFactorChange } from '../../shared/domain/messages.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { Ids } from '../../shared/ports/ids.ts';

/** For the owner, by e-mail, or by SMS when it is the e-mail that became a second factor. */
export const twoFactorChanged = (ids: Ids, account: UserAccount, change: TwoFactorChange, at: IsoTime): Notice[] => [
  noticeTo(account, {
    id: ids.record(at),
    template: 'two_factor_changed',
    channel: change === 'enabled_email' ? 'sms' : 'email',
    values: { change },
  }),
];
