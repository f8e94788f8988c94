import * as z from 'zod';
import { rule } from '../rule.ts';

/** India Post: six digits; the first names one of eight postal regions (9 is the army's and no place). */
const pattern = /^[1-8][0-9]{5}$/;

export const Pincode = z.string().regex(pattern).brand<'Pincode'>();
export type Pincode = z.output<typeof Pincode>;

/** A pincode as people type it (`400 001`). Refused with `pincode_invalid`. */
export const PincodeInput = z
  .string()
  .max(12)
  .overwrite((text) => text.replaceAll(' ', ''))
  .refine((text) => pattern.test(text), rule('pincode_invalid', 'not an Indian pincode'))
  .brand<'Pincode'>();
