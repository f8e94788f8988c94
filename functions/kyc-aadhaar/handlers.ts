import { beginDigilocker } from './begin-digilocker.ts';
import { completeDigilocker } from './complete-digilocker.ts';
import { getAadhaar } from './get-aadhaar.ts';
import { proveOffline } from './prove-offline.ts';
import { putAadhaar } from './put-aadhaar.ts';
import { requestAadhaarOtp } from './request-aadhaar-otp.ts';
import { verifyAadhaarOtp } from './verify-aadhaar-otp.ts';
import { withdrawAadhaar } from './withdraw-aadhaar.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  getAadhaar,
  putAadhaar,
  withdrawAadhaar,
  proveOffline,
  requestAadhaarOtp,
  verifyAadhaarOtp,
  beginDigilocker,
  completeDigilocker,
};
