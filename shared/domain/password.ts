import * as z from 'zod';
import { defaultPolicy } from './policy.ts';
import { rule } from './rule.ts';
import { Secret } from './secret.ts';

const { minLength, maxLength } = defaultPolicy.password;

/** Unicode code points after NFKC, as NIST SP 800-63B counts them. */
const length = (password: string): number => Array.from(password.normalize('NFKC')).length;

/** A password somebody chooses: any Unicode, 8–128 characters (NIST SP 800-63B, OWASP ASVS 6.2). No composition rules. */
export const NewPassword = z
  .string()
  .max(1024)
  .refine(
    (text) => length(text) >= minLength && length(text) <= maxLength,
    rule('password_weak', `between ${minLength} and ${maxLength} characters`),
  )
  .transform((text) => new Secret(text));

/** A password somebody presents: judged only by comparing it. */
export const PresentedPassword = z
  .string()
  .min(1)
  .max(1024)
  .transform((text) => new Secret(text));
