import * as z from 'zod';
import { rule } from '../rule.ts';
import { Secret } from '../secret.ts';
import { isVerhoeff } from '../verhoeff.ts';

/** Twelve digits, the first 2–9, the last a Verhoeff check digit, not all the same (UIDAI). */
const isAadhaar = (digits: string): boolean =>
  /^[2-9][0-9]{11}$/.test(digits) && !/^(.)\1+$/.test(digits) && isVerhoeff(digits);

/**
 * An Aadhaar number as people write it: spaces and hyphens are dropped, everything else is refused with
 * `aadhaar_invalid`. Well formed says nothing about whether it was issued.
 */
export const AadhaarInput = z
  .string()
  .max(20)
  .overwrite((text) => text.replaceAll(/[ -]/g, ''))
  .refine(isAadhaar, rule('aadhaar_invalid', 'not an Aadhaar number'))
  .transform((digits) => new Secret(digits));

/** Twelve digits as they are written on cards, wherever they stand in a text. */
const written = /(?<![\w-])[2-9]\d{3}[\s-]?\d{4}[\s-]?\d{4}(?![\w-])/g;

/** A text with every Aadhaar number in it replaced. Of other numbers of twelve digits one in ten is taken for one. */
export const withoutAadhaar = (text: string, instead: string): string =>
  text.replaceAll(written, (found) => (isVerhoeff(found.replaceAll(/\D/g, '')) ? instead : found));

export const AadhaarLast4 = z.string().regex(/^[0-9]{4}$/);

/** What may be shown of an Aadhaar number: its last four digits (UIDAI). */
export const lastFour = (aadhaar: Secret): string => aadhaar.expose().slice(-4);
