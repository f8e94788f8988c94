import type { Proven } from '../../shared/adapters/table/kyc/aadhaar-proof.ts';
import { impossible, nameRefusal } from '../../shared/http/kyc-refusals.ts';
import { refuse } from '../../shared/http/route.ts';

/** Why a proof that is genuine does not verify this person. @param pointer to what in the body brought it, if anything did */
export const proofRefusal = (outcome: Exclude<Proven, { kind: 'settled' | 'stale' }>, pointer?: string) => {
  const where = pointer === undefined ? {} : { pointer };
  switch (outcome.kind) {
    case 'impossible':
      return impossible(outcome.because);
    case 'other_number':
      return refuse('aadhaar_invalid', {
        errors: [
          { ...where, code: 'aadhaar_last4_mismatch', detail: 'it proves another Aadhaar number than was submitted' },
        ],
      });
    case 'mismatch':
      return nameRefusal(pointer, outcome.comparison);
    case 'underage':
      return refuse('underage', { errors: [{ ...where, code: 'underage', detail: 'between 18 and 120 years old' }] });
  }
};
