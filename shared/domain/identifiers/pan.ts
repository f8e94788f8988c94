import * as z from 'zod';
import { rule } from '../rule.ts';
import { Secret } from '../secret.ts';
import { maskPan } from './mask.ts';

/** Holders by the fourth letter (Income Tax Department). `E` is seen, but on no official list. */
const holders = {
  A: 'association',
  B: 'body_of_individuals',
  C: 'company',
  E: 'unknown',
  F: 'firm',
  G: 'government',
  H: 'hindu_undivided_family',
  J: 'artificial_juridical_person',
  L: 'local_authority',
  P: 'individual',
  T: 'trust',
} as const;
type PanHolder = (typeof holders)[keyof typeof holders];

const pattern = /^[A-Z]{3}[ABCEFGHJLPT][A-Z](?!0000)[0-9]{4}[A-Z]$/;

const isHolder = (letter: string): letter is keyof typeof holders => Object.hasOwn(holders, letter);

/** Whom a PAN was issued to. */
export const panHolder = (pan: Secret): PanHolder => {
  const letter = pan.expose().charAt(3);
  return isHolder(letter) ? holders[letter] : 'unknown';
};

/** A PAN as people write it, in capitals; anything else is refused with `pan_invalid`. Its last letter cannot be checked. */
export const PanInput = z
  .string()
  .max(20)
  .overwrite((text) => text.trim().toUpperCase())
  .refine((text) => pattern.test(text), rule('pan_invalid', 'not a PAN'))
  .transform((text) => new Secret(text));

/** A PAN of a person. Others are refused with `pan_type_mismatch`. */
export const PersonalPanInput = PanInput.refine(
  (pan) => panHolder(pan) === 'individual',
  rule('pan_type_mismatch', 'not the PAN of a person: its fourth letter is not P'),
);

/** `ABCXXXXX4F`: what may be shown of a PAN. */
export const maskedPan = (pan: Secret): string => maskPan(pan.expose());

/**
 * Whether the fifth letter begins a part of the name. It is that of the surname at the time of issue, which marriages,
 * single names and southern initials make differ: a warning, never a refusal.
 */
export const panInitialFits = (pan: Secret, name: string): boolean =>
  name
    .toUpperCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => word.startsWith(pan.expose().charAt(4)));
