import { beginAuthenticator } from './begin-authenticator.ts';
import { beginTwoFactor } from './begin-two-factor.ts';
import { confirmAuthenticator } from './confirm-authenticator.ts';
import { confirmTwoFactor } from './confirm-two-factor.ts';
import { endAuthenticator } from './end-authenticator.ts';
import { endTwoFactor } from './end-two-factor.ts';
import { getSecurity } from './get-security.ts';
import { patchSecurity } from './patch-security.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { sendStepUpCode } from './send-step-up-code.ts';
import { stepUp } from './step-up.ts';

/** One handler for each route of this workflow. */
export const handlers = {
  getSecurity,
  patchSecurity,
  stepUp,
  sendStepUpCode,
  beginTwoFactor,
  confirmTwoFactor,
  endTwoFactor,
  beginAuthenticator,
  confirmAuthenticator,
  endAuthenticator,
  renewRecoveryCodes,
};
