import * as z from 'zod';

/** Every text this system sends, by name. The words live with the notifier. */
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
  'contact_changed',
  'password_changed',
  'session_stolen',
]);
export type MessageTemplate = z.output<typeof MessageTemplate>;

/** One message to one person. `values` are what its template needs; a code among them is why queues are encrypted. */
export const Message = z.object({
  id: z.string(),
  template: MessageTemplate,
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  values: z.record(z.string(), z.string()),
});
export type Message = z.output<typeof Message>;

/**
 * Hands messages over for delivery, off the request path. An empty list costs the same call: a decoy must not be
 * recognised by its speed. @throws Outage('delivery')
 */
export type Messages = { send(messages: readonly Message[]): Promise<void> };
