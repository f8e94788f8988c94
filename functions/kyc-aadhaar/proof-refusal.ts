import type { Proven } from '../../shared/adapters/table/kyc/aadhaar-proof.ts';
import { impossible, nameRefusal } from '../../shared/http/kyc-refusals.ts';
import { refuse } from '../../shared/http/route.ts';

/** Why a proof that is genuine does not verify this person. @param pointer to what brought it */
export const proofRefusal = (outcome: Exclude<Proven, { kind: 'settled' | 'stale' }>, pointer: string) => {
  switch (outcome.kind) {
    case 'impossible':
      return impossible(outcome.because);
    case 'other_number':
      return refuse('aadhaar_invalid', {
        errors: [
          { pointer, code: 'aadhaar_last4_mismatch', detail: 'it proves another Aadhaar number than was submitted' },
        ],
      });
    case 'mismatch':
      return nameRefusal(pointer, outcome.comparison);
    case 'underage':
      return refuse('underage', { errors: [{ pointer, code: 'underage', detail: 'between 18 and 120 years old' }] });
  }
};
