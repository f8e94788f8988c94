import type { VerificationMethod } from '../../shared/domain/choices.ts';
import { refuse } from '../../shared/http/route.ts';
import type { KycAadhaarDeps } from './deps.ts';

/** Methods proven by a code that UIDAI sends. */
export const OTP_METHODS = ['api_uidai', 'api_nsdl', 'api_karza'] as const satisfies VerificationMethod[];

/** A method that waits for a provider is refused where the stage has none: it would wait for ever. */
export const methodRefusal = (
  method: VerificationMethod,
  { aadhaarOtp, digilocker }: Pick<KycAadhaarDeps, 'aadhaarOtp' | 'digilocker'>,
) => {
  const isServed = method === 'api_digilocker' ? digilocker : !OTP_METHODS.some((one) => one === method) || aadhaarOtp;
  if (isServed) return undefined;
  const detail = 'no provider of this method is connected here: use offline_xml or manual';
  return refuse('validation_failed', {
    errors: [{ pointer: '#/verificationMethod', code: 'method_unavailable', detail }],
  });
};
