import * as z from 'zod';

/** How sure a session is of who holds it. */
export const Assurance = z.enum(['password', 'otp', 'two_factor']);
export type Assurance = z.output<typeof Assurance>;

/** What somebody shows: a password, or a code (sent, of an authenticator, or a recovery code). */
export type Proof = 'password' | 'code';

/** What each proof adds to. A proof of the kind that opened the session adds nothing: it is the same factor. */
const other = { password: 'code', otp: 'password' } as const;

/**
 * The assurance after one more proof. It never falls, and rises only with a proof of the other kind. A code that follows
 * an `otp` sign-in came by another channel (second-factor.ts sees to that), so it counts as one.
 */
export const assuranceAfter = (assurance: Assurance, proof: Proof): Assurance => {
  if (assurance === 'two_factor') return assurance;
  return proof === other[assurance] || (assurance === 'otp' && proof === 'code') ? 'two_factor' : assurance;
};
