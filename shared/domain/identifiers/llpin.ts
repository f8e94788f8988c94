import * as z from 'zod';
import { rule } from '../rule.ts';

/** Three letters and four digits (Ministry of Corporate Affairs). */
const pattern = /^[A-Z]{3}-[0-9]{4}$/;

/** The number of a limited liability partnership; anything else is refused with `llpin_invalid`. */
export const LlpinInput = z
  .string()
  .max(20)
  .overwrite((text) => text.trim().toUpperCase())
  .refine((text) => pattern.test(text), rule('llpin_invalid', 'not an LLPIN: three letters, a hyphen, four digits'));
