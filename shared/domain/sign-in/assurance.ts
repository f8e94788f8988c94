import * as z from 'zod';

/** How sure a session is of who holds it. */
export const Assurance = z.enum(['password', 'otp', 'two_factor']);
export type Assurance = z.output<typeof Assurance>;

/** What somebody shows: a password, or a code (sent, of an authenticator, or a recovery code). */
export type Proof = 'password' | 'code';

/**
 * The assurance after one more proof. It never falls. A second password is the same factor and adds nothing; everything
 * else is another one: a code that follows an `otp` sign-in came by another channel (second-factor.ts sees to that).
 */
export const assuranceAfter = (assurance: Assurance, proof: Proof): Assurance =>
  assurance === 'password' && proof === 'password' ? 'password' : 'two_factor';
