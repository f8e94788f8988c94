import { checkSelfie } from './check-selfie.ts';
import { getBusiness } from './get-business.ts';
import { putBusiness } from './put-business.ts';
import { sendBusinessCode } from './send-business-code.ts';
import { verifyBusinessCode } from './verify-business-code.ts';
import { withdrawBusiness } from './withdraw-business.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  getBusiness,
  putBusiness,
  withdrawBusiness,
  sendBusinessCode,
  verifyBusinessCode,
  checkSelfie,
};
