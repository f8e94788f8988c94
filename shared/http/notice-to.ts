import { languageOf } from '../domain/language.ts';
import type { UserAccount } from '../entities/user-account.ts';
import type { Message } from '../ports/messages.ts';

type Recipient = Pick<UserAccount, 'email' | 'mobile' | 'language'>;

type Notice = Pick<Message, 'id' | 'template'> & Partial<Pick<Message, 'channel' | 'values'>>;

/**
 * A message to a contact of an account, by e-mail unless said otherwise, in the language of its owner. Who has no mobile
 * number is told by e-mail.
 */
export const noticeTo = (account: Recipient, { id, template, channel = 'email', values = {} }: Notice): Message => ({
  id,
  template,
  ...(channel === 'sms' && account.mobile !== undefined
    ? { channel, to: account.mobile }
    : { channel: 'email', to: account.email }),
  language: languageOf(account),
  values,
});
