import type { IsoTime } from '../../shared/domain/time.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { noticeTo } from '../../shared/http/notice-to.ts';
import type { TwoFactorChange } from '../../shared/ports/messages.ts';
import type { SecurityDeps } from './deps.ts';

/** Tells the owner by e-mail, or by SMS when it is the e-mail that became a second factor. */
export const tellOfTwoFactor = (deps: SecurityDeps, account: UserAccount, change: TwoFactorChange, at: IsoTime) =>
  tell(deps, [
    noticeTo(account, {
      id: deps.ids.record(at),
      template: 'two_factor_changed',
      channel: change === 'enabled_email' ? 'sms' : 'email',
      values: { change },
    }),
  ]);
