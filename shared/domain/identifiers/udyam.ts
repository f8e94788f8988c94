import * as z from 'zod';
import { rule } from '../rule.ts';

/** State, district, number (Ministry of MSME). */
const pattern = /^UDYAM-[A-Z]{2}-[0-9]{2}-[0-9]{7}$/;

/** The registration of a small enterprise; anything else is refused with `udyam_invalid`. */
export const UdyamInput = z
  .string()
  .max(30)
  .overwrite((text) => text.trim().toUpperCase())
  .refine((text) => pattern.test(text), rule('udyam_invalid', 'not a Udyam number: UDYAM-MH-26-0123456'));
