import type { Comparison } from '../domain/kyc/compare-persons.ts';
import { refuse } from './route.ts';

/** It cannot be done in the present state; the sentence says why. */
export const impossible = (because: string) =>
  refuse('invalid_transition', { errors: [{ code: 'invalid_transition', detail: because }] });

/** Whoever could prove it was asked and did not; the sentence says what its owner may do. */
export const providerRefused = (detail: string) =>
  refuse('provider_refused', { errors: [{ code: 'provider_refused', detail }] });

/** KYC compares documents with who somebody says they are. */
export const profileMissing = () => impossible('first say who you are: PUT /v1/me/registration/personal');

/** The names differ too much; how, without saying what the other source has. */
export const nameRefusal = (pointer: string | undefined, { score, reasons }: Comparison) =>
  refuse('name_mismatch', {
    errors: [
      {
        ...(pointer !== undefined && { pointer }),
        code: 'name_mismatch',
        detail: `the names match to ${score} of 100 (${reasons.join(', ')}): correct the profile or the document`,
      },
    ],
  });

/** Why nothing was submitted or withdrawn. */
type Unmoved<R> = { kind: 'refused'; because: R } | { kind: 'impossible'; because: string } | { kind: 'stale' };

/** The answer to a submission or a withdrawal that did not take place. */
export const unmoved = <R>(outcome: Unmoved<R>) => {
  switch (outcome.kind) {
    case 'refused':
      return outcome.because;
    case 'impossible':
      return impossible(outcome.because);
    case 'stale':
      return refuse('version_conflict');
  }
};
