import type { VerificationMethod } from '../../../domain/choices.ts';
import type { Comparison } from '../../../domain/kyc/compare-persons.ts';
import type { AadhaarKyc } from '../../../entities/aadhaar-kyc.ts';
import type { AadhaarClaims } from '../../../ports/kyc-providers.ts';

/** What proves somebody's Aadhaar: a document they brought, or the word of a provider. */
export type AadhaarProof = {
  claims: AadhaarClaims;
  method: VerificationMethod;
  /** Who vouches for it. */
  by: string;
  /** SHA-256 of the signature of a file: nobody else may bring the same. */
  file?: string;
  mobileEvidence?: AadhaarKyc['mobileEvidence'];
  consent: AadhaarKyc['consent'];
  /** The proof came in the request: its bearer can bring a better one, so names that differ are refused (rules.md, KYC 3). */
  refusesMismatch: boolean;
};

export type Proven =
  | { kind: 'settled'; record: AadhaarKyc }
  | { kind: 'impossible'; because: string }
  /** It proves another number than was submitted. */
  | { kind: 'other_number' }
  | { kind: 'mismatch'; comparison: Comparison }
  | { kind: 'underage' }
  | { kind: 'stale' };

/** What the proof says, as the record keeps it. */
export const provenFields = ({ claims, method, mobileEvidence, consent }: AadhaarProof, comparison: Comparison) => ({
  aadhaarLast4: claims.last4,
  aadhaarName: claims.name,
  aadhaarDob: claims.dob,
  dobPrecision: claims.dobPrecision,
  aadhaarGender: claims.gender,
  aadhaarAddress: claims.address,
  verificationMethod: method,
  provenAt: claims.provenAt,
  apiResponse: { ...claims.evidence },
  mobileEvidence,
  ...(consent && { consent }),
  nameMatchScore: comparison.score,
  nameMatchReasons: comparison.reasons,
  nameMatchVersion: comparison.version,
});
