import * as z from 'zod';
import { defaultPolicy } from '../policy.ts';
import { rule } from '../rule.ts';
import { Secret } from '../secret.ts';

const { minLength, maxLength } = defaultPolicy.password;

/** Unicode code points after NFKC, as NIST SP 800-63B counts them. */
const length = (password: string): number => Array.from(password.normalize('NFKC')).length;

/** What the length of a password makes of it: 8–128 characters are wanted (NIST SP 800-63B, OWASP ASVS 6.2). */
export const lengthFault = (password: string): 'too_short' | 'too_long' | undefined => {
  const characters = length(password);
  if (characters < minLength) return 'too_short';
  return characters > maxLength ? 'too_long' : undefined;
};

/**
 * A password somebody chooses: any Unicode, of the right length. No composition rules. Who takes one also asks
 * `passwordFaults`, which needs to know the person.
 */
export const NewPassword = z
  .string()
  .max(1024)
  .refine(
    (text) => lengthFault(text) === undefined,
    rule('password_weak', `between ${minLength} and ${maxLength} characters`),
  )
  .transform((text) => new Secret(text));

/** A password somebody presents: judged only by comparing it. */
export const PresentedPassword = z
  .string()
  .min(1)
  .max(1024)
  .transform((text) => new Secret(text));
