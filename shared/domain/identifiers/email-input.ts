// Apart from email.ts because of the list of disposable domains: 145 kB that only functions taking new addresses carry.
import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import * as z from 'zod';
import { rule } from '../rule.ts';
import { Email, isEmail, MAX_EMAIL, normaliseEmail } from './email.ts';

let known: ReadonlySet<string> | undefined;

/** Whether the domain of an address, or a domain above it, hands out throw-away mailboxes. */
const isDisposable = (email: string): boolean => {
  const listed = (known ??= disposableEmailBlocklistSet());
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.');
  return labels.some((_, first) => listed.has(labels.slice(first).join('.')));
};

/**
 * An address as people type it; the output is normalised. Refused with `email_invalid`: what is no address, and
 * disposable domains (rules.md, Registration 7).
 */
export const EmailInput = z
  .string()
  .max(MAX_EMAIL)
  .overwrite(normaliseEmail)
  .refine(isEmail, { ...rule('email_invalid', 'not an e-mail address'), abort: true })
  .refine((email) => !isDisposable(email), rule('email_invalid', 'disposable e-mail addresses are not accepted'))
  .brand<'Email'>();

/** As {@link EmailInput}, keeping beside the normalised address the spelling that was typed. */
export const EmailWithSpelling = z
  .string()
  .max(MAX_EMAIL)
  .refine((text) => isEmail(normaliseEmail(text)), { ...rule('email_invalid', 'not an e-mail address'), abort: true })
  .refine(
    (text) => !isDisposable(normaliseEmail(text)),
    rule('email_invalid', 'disposable e-mail addresses are not accepted'),
  )
  .transform((text) => ({ email: Email.parse(normaliseEmail(text)), asTyped: text.trim() }));
