import type { Stated } from '../../../domain/kyc/compare-persons.ts';
import type { AadhaarKyc } from '../../../entities/aadhaar-kyc.ts';

/** The person as a verified Aadhaar says, for comparison with other documents. */
export const verifiedAadhaar = (record: AadhaarKyc | undefined): Stated | undefined =>
  record?.status === 'verified'
    ? {
        name: record.aadhaarName,
        dob: record.aadhaarDob,
        dobPrecision: record.dobPrecision,
        gender: record.aadhaarGender,
      }
    : undefined;
