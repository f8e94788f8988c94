import { domainToASCII } from 'node:url';
import * as z from 'zod';

/** RFC 5321: 64 octets before the @, 254 in all. */
const MAX_LOCAL = 64;
export const MAX_EMAIL = 254;

/**
 * RFC 5322 atoms and points. ASCII only, because SES delivers to no other mailbox names: an address that no code can
 * reach is better refused at once. Domains may be international.
 */
const local = /^[\w!#$%&'*+\-/=?^`{|}~.]+$/;

/** A host name with at least two labels whose last is not a number (that would be an address). */
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * One spelling per mailbox: trimmed, NFC, lower case, the domain in its ASCII form (IDNA, UTS 46), which mail
 * services ask for. No provider's own folding (dots, plus signs): those may be two people elsewhere.
 */
export const normaliseEmail = (text: string): string => {
  const plain = text.trim().normalize('NFC').toLowerCase();
  const at = plain.lastIndexOf('@');
  const ascii = at < 0 ? '' : domainToASCII(plain.slice(at + 1));
  return ascii === '' ? plain : `${plain.slice(0, at + 1)}${ascii}`;
};

/** Whether a normalised text is an address that mail can be sent to. */
export const isEmail = (text: string): boolean => {
  const [name = '', host = '', ...more] = text.split('@');
  return (
    more.length === 0 &&
    Buffer.byteLength(text) <= MAX_EMAIL &&
    Buffer.byteLength(name) <= MAX_LOCAL &&
    local.test(name) &&
    !/^\.|\.\.|\.$/.test(name) &&
    domain.test(host)
  );
};

/** A normalised address, as stored and compared. */
export const Email = z
  .string()
  .max(MAX_EMAIL)
  .refine((text) => isEmail(text) && normaliseEmail(text) === text, 'not a normalised e-mail address')
  .brand<'Email'>();
export type Email = z.output<typeof Email>;

/** What an erased account has for an address: a domain that never exists (RFC 2606, 2). Replies show none. */
export const ERASED_EMAIL = Email.parse('erased@erased.invalid');
