import * as z from 'zod';
import { rule } from '../rule.ts';
import { Secret } from '../secret.ts';

/** Indian account numbers have 9 to 18 digits; they are text, because many begin with zeros. ASCII digits only. */
const pattern = /^[0-9]{9,18}$/;

/** An account number; anything else is refused with `account_number_invalid`. */
export const AccountNumberInput = z
  .string()
  .max(40)
  .overwrite((text) => text.trim())
  .refine((text) => pattern.test(text), {
    ...rule('account_number_invalid', 'not an account number: 9 to 18 digits'),
    // What compares two of them must find two of them.
    abort: true,
  })
  .transform((text) => new Secret(text));

const COUNTING = '12345678901234567890';

/** Whether nobody's account can have this number: one digit throughout, or counting up as people do who try things out. */
export const isTrivialAccountNumber = (number: Secret): boolean => {
  const digits = number.expose();
  return new Set(digits).size === 1 || COUNTING.startsWith(digits);
};

/** The last digits, which are all that may be shown. */
export const lastFour = (number: Secret): string => number.expose().slice(-4);
