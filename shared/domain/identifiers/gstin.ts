import * as z from 'zod';
import { rule } from '../rule.ts';
import { Secret } from '../secret.ts';
import { maskPan } from './mask.ts';

/** State, PAN of the holder, which of its registrations in that state, a Z, a check digit (CBIC). */
const pattern = /^[0-9]{2}[A-Z]{5}(?!0000)[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BASE = ALPHABET.length;

const LAST_STATE = 38;
/** Other territory, and the jurisdiction of the centre. */
const BEYOND_STATES: readonly number[] = [97, 99];

/** The places of the PAN. */
const [PAN_FROM, PAN_TO] = [2, 12];

const hasState = (text: string): boolean => {
  const state = Number(text.slice(0, PAN_FROM));
  return (state >= 1 && state <= LAST_STATE) || BEYOND_STATES.includes(state);
};

/** The check digit of the first fourteen characters: weights 1 and 2 in turn, the digits of each product added up, mod 36. */
const checkDigit = (text: string): string => {
  const sum = Array.from(text.slice(0, -1)).reduce((total, letter, place) => {
    const product = ALPHABET.indexOf(letter) * (1 + (place % 2));
    return total + Math.floor(product / BASE) + (product % BASE);
  }, 0);
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE);
};

/**
 * A GST identification number; anything else is refused with `gstin_invalid`. A secret, because that of a proprietor holds
 * the PAN of a person.
 */
export const GstinInput = z
  .string()
  .max(20)
  .overwrite((text) => text.trim().toUpperCase())
  .refine(
    (text) => pattern.test(text) && hasState(text) && checkDigit(text) === text.at(-1),
    rule('gstin_invalid', 'not a GSTIN'),
  )
  .transform((text) => new Secret(text));

/** The PAN of the holder. */
export const panOfGstin = (gstin: Secret): Secret => new Secret(gstin.expose().slice(PAN_FROM, PAN_TO));

/**
 * `27ABCXXXXX4F1ZX`: what may be shown of a GSTIN. The check digit is hidden with the PAN, of which it would tell something;
 * with the PAN, what is shown says the whole.
 */
export const maskedGstin = (gstin: Secret): string => {
  const text = gstin.expose();
  return `${text.slice(0, PAN_FROM)}${maskPan(text.slice(PAN_FROM, PAN_TO))}${text.slice(PAN_TO, -1)}X`;
};
