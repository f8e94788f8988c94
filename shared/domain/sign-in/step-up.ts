import * as z from 'zod';
import { later, type IsoTime } from '../time.ts';
import type { Proof } from './assurance.ts';

/**
 * How fresh the proof behind an act must be. `signed_in`: a sign-in or step-up of the last minutes. `stepped_up`: a
 * step-up. `password_and_code`: both. Where a second factor is switched on, each of them asks for a fresh code: otherwise
 * a password alone could put another factor in its place.
 */
export type Freshness = 'signed_in' | 'stepped_up' | 'password_and_code';

/** What is still to be shown. */
export const StepUpNeeds = z.enum(['password_or_code', 'password', 'code', 'password_and_code']);
export type StepUpNeeds = z.output<typeof StepUpNeeds>;

/** When a session last saw which proof. */
export type Proofs = {
  createdAt: IsoTime;
  steppedUpAt?: IsoTime | undefined;
  passwordProvenAt?: IsoTime | undefined;
  codeProvenAt?: IsoTime | undefined;
};

/** The proof that an act still needs (rules: Sessions 12; OWASP ASVS 5.0, 7.5). @returns undefined when it needs none */
export const stepUpNeeds = (
  freshness: Freshness,
  proofs: Proofs,
  { twoFactorEnabled, at, freshMs }: { twoFactorEnabled: boolean; at: IsoTime; freshMs: number },
): StepUpNeeds | undefined => {
  const isFresh = (proven: IsoTime | undefined) => proven !== undefined && later(proven, freshMs) > at;
  const lacks = (proof: Proof) => !isFresh(proof === 'password' ? proofs.passwordProvenAt : proofs.codeProvenAt);
  const steppedUp = isFresh(proofs.steppedUpAt);
  if (freshness === 'signed_in') {
    if (twoFactorEnabled) return lacks('code') ? 'code' : undefined;
    return steppedUp || isFresh(proofs.createdAt) ? undefined : 'password_or_code';
  }
  if (!twoFactorEnabled) return steppedUp ? undefined : 'password_or_code';
  if (freshness === 'stepped_up') return steppedUp && !lacks('code') ? undefined : 'code';
  if (lacks('password')) return lacks('code') ? 'password_and_code' : 'password';
  return lacks('code') || !steppedUp ? 'code' : undefined;
};
