import * as z from 'zod';
import { Language } from './choices.ts';
import type { Ulid } from './identifiers/record-id.ts';
import { UserCode } from './identifiers/user-code.ts';
import { languageOf } from './language.ts';

/** Every text this system sends, by name, with what its values are. The words live with the notifier. */
export const MessageTemplate = z.enum([
  'registration_code',
  'already_registered',
  'registration_pending',
  'password_expiring',
  'login_code',
  'recovery_code',
  'contact_code',
  'bank_code',
  'business_code',
  /** `code`, `minutes`: the second step of signing in. */
  'challenge_code',
  /** `code`, `minutes`: that it is you, before a sensitive change. */
  'step_up_code',
  /** `code`, `minutes`: switches on two-step verification. */
  'two_factor_code',
  /** To the old contact, when a new one was asked for. */
  'contact_changed',
  /** To the old contact, when the new one has taken its place. */
  'contact_change_done',
  'password_changed',
  'session_stolen',
  /** `time`: until when. */
  'account_locked',
  /** `device`, `place`, `time`. */
  'new_device_login',
  /** `device`, `place`, `time`. */
  'suspicious_login',
  /** `change`: a {@link TwoFactorChange}. */
  'two_factor_changed',
  /** `time`. */
  'security_changed',
  'account_closed',
  /** `part`: a part of KYC. */
  'kyc_verified',
  /** `part`, and the reviewer's own `reason`: what to mend. */
  'kyc_rejected',
  /** `part`, and the `day` on which it is due anew. */
  'kyc_due',
  /** `part`, and the `day` on which it was due. */
  'kyc_overdue',
]);
export type MessageTemplate = z.output<typeof MessageTemplate>;

/** What happened to somebody's two-step verification: the value `change` of `two_factor_changed`, which its words translate. */
export const TwoFactorChange = z.enum([
  'enabled_authenticator',
  'enabled_sms',
  'enabled_email',
  'disabled',
  'authenticator_removed',
  'recovery_codes_renewed',
]);
export type TwoFactorChange = z.output<typeof TwoFactorChange>;

/** One message to one person. `values` are what its template needs; a code among them is why queues are encrypted. */
export const Message = z.object({
  id: z.string(),
  template: MessageTemplate,
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  /** Absent from messages that were queued before there was a choice. */
  language: Language.default(languageOf({})),
  values: z.record(z.string(), z.string()),
  /** Whom it is owed: an act that is done already promised it to them, and it is sent until it was delivered. */
  owedTo: UserCode.optional(),
});
export type Message = z.output<typeof Message>;

/** Tells somebody what was done to their account. */
export type Notice = Message & { id: Ulid; owedTo: UserCode };
