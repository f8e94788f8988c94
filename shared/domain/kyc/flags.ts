import { isKycComplete, kycVerificationStep } from '../account.ts';
import type { KycStatus } from '../choices.ts';

/** The parts of a person's KYC, each with a record of its own. */
export const KYC_KINDS = ['aadhaar', 'pan', 'business', 'bank'] as const;
export type KycKind = (typeof KYC_KINDS)[number];

export type KycStatuses = Readonly<Record<KycKind, KycStatus>>;

/** What an account says of its KYC. It is computed from the records here and nowhere else. */
export const kycFlags = ({ aadhaar, pan, business, bank }: KycStatuses) => {
  const parts = {
    aadhaar: aadhaar === 'verified',
    pan: pan === 'verified',
    ...(business !== 'not_submitted' && { business: business === 'verified' }),
    bank: bank === 'verified',
  };
  return {
    isAadhaarVerified: parts.aadhaar,
    isPanVerified: parts.pan,
    isBankVerified: parts.bank,
    isKycComplete: isKycComplete(parts),
    kycVerificationStep: kycVerificationStep(parts),
  };
};

export type KycFlags = ReturnType<typeof kycFlags>;

/** Whether an account already says so. */
export const sameFlags = (left: KycFlags, right: KycFlags): boolean =>
  left.isAadhaarVerified === right.isAadhaarVerified &&
  left.isPanVerified === right.isPanVerified &&
  left.isBankVerified === right.isBankVerified &&
  left.isKycComplete === right.isKycComplete &&
  left.kycVerificationStep === right.kycVerificationStep;
