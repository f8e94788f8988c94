import * as z from 'zod';
import { rule } from '../rule.ts';

/** Four letters of the bank, a zero, six characters of the branch (RBI). */
const pattern = /^[A-Z]{4}0[A-Z0-9]{6}$/;
const BANK_LETTERS = 4;

/** An Indian Financial System Code, in capitals. */
export const Ifsc = z.string().regex(pattern).brand<'Ifsc'>();
export type Ifsc = z.output<typeof Ifsc>;

/** An IFSC as people type it; anything else is refused with `ifsc_invalid`. */
export const IfscInput = z
  .string()
  .max(20)
  .overwrite((text) => text.trim().toUpperCase())
  .refine((text) => pattern.test(text), rule('ifsc_invalid', 'not an IFSC: four letters, a zero, six characters'))
  .brand<'Ifsc'>();

/** The bank that payments to a code go through. */
export const bankCodeOf = (ifsc: Ifsc): string => ifsc.slice(0, BANK_LETTERS);

/** What follows the zero. */
export const branchPartOf = (ifsc: Ifsc): string => ifsc.slice(BANK_LETTERS + 1);
