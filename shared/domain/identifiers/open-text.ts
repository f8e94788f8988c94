import * as z from 'zod';
import { rule } from '../rule.ts';
import { withoutAadhaar } from './aadhaar.ts';

/** The PAN of a person, alone or inside a GSTIN. */
const personalPan = /[A-Z]{3}P[A-Z](?!0000)[0-9]{4}[A-Z]/i;

/**
 * Text that is kept in plain, without the numbers that are not: refused with `aadhaar_invalid` and `pan_invalid`.
 * @param max characters
 */
export const openText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => withoutAadhaar(text, '') === text, rule('aadhaar_invalid', 'no place for an Aadhaar number'))
    .refine((text) => !personalPan.test(text), rule('pan_invalid', 'no place for a PAN: say it as businessPan'));
