import type { Language } from '../../shared/domain/choices.ts';
import type { MessageTemplate } from '../../shared/domain/messages.ts';
import { en } from './words/en.ts';
import { hi } from './words/hi.ts';
import type { LanguageWords } from './words/words.ts';

/** Every text, once, in every language. */
export const words: Readonly<Record<Language, LanguageWords>> = { en, hi };

const CODE = ['code', 'minutes'] as const;

/** Which values fill the variables of an SMS, in order, whatever its language. Alerts carry none: DLT knows no free text. */
export const smsValues: Readonly<Record<MessageTemplate, readonly string[]>> = {
  registration_code: CODE,
  already_registered: [],
  registration_pending: ['minutes'],
  login_code: CODE,
  recovery_code: CODE,
  contact_code: CODE,
  bank_code: CODE,
  business_code: CODE,
  challenge_code: CODE,
  step_up_code: CODE,
  two_factor_code: CODE,
  contact_changed: [],
  contact_change_done: [],
  password_changed: [],
  session_stolen: [],
  account_locked: [],
  new_device_login: [],
  suspicious_login: [],
  two_factor_changed: [],
  security_changed: [],
  account_closed: [],
  kyc_verified: [],
  kyc_rejected: [],
  kyc_due: [],
  kyc_overdue: [],
  password_expiring: ['days'],
};
