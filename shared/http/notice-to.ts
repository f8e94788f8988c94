import { languageOf } from '../domain/language.ts';
import type { IsoTime } from '../domain/time.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { Ids } from '../ports/ids.ts';
import type { Notice } from '../domain/messages.ts';

type Recipient = Pick<UserAccount, 'userCode' | 'email' | 'mobile' | 'language'>;

type Told = Pick<Notice, 'id' | 'template'> & Partial<Pick<Notice, 'channel' | 'values'>>;

/**
 * A notice to a contact of an account, by e-mail unless said otherwise, in the language of its owner. Who has no mobile
 * number is told by e-mail.
 */
export const noticeTo = (account: Recipient, { id, template, channel = 'email', values = {} }: Told): Notice => ({
  id,
  template,
  ...(channel === 'sms' && account.mobile !== undefined
    ? { channel, to: account.mobile }
    : { channel: 'email', to: account.email }),
  language: languageOf(account),
  values,
  owedTo: account.userCode,
});

/** To both contacts, that an account was closed. */
export const accountClosed = (account: Recipient, ids: Ids, at: IsoTime): Notice[] =>
  (['email', 'sms'] as const).map((channel) =>
    noticeTo(account, { id: ids.record(at), template: 'account_closed', channel }),
  );
