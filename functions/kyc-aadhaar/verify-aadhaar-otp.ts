import {
  giveBack,
  overAtProvider,
  payAttempt,
  usedOtp,
  wrongAttempt,
} from '../../shared/adapters/table/kyc/aadhaar-otps.ts';
import { proveAadhaar } from '../../shared/adapters/table/kyc/prove-aadhaar.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { aadhaarReply } from '../../shared/http/kyc-reply.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';
import { proofRefusal } from './proof-refusal.ts';

const invalid = (attemptsLeft = 0) => refuse('otp_invalid', { extra: { attemptsLeft } });

/**
 * Proves an Aadhaar by the code that UIDAI sent. An attempt is paid before the provider is asked; one that the provider
 * did not judge, because it was down, is given back.
 */
export const verifyAadhaarOtp: Handle<'verifyAadhaarOtp'> = async ({ caller, body, at, stamp }, deps) => {
  const { store, policy, aadhaarOtp } = deps;
  const { account, userCode } = caller;
  const tried = stamp('otp_verify');
  if (!aadhaarOtp) return impossible('no provider of Aadhaar codes is connected here');
  const [paid, record] = await Promise.all([
    payAttempt(store, { id: body.otpId, userCode, at, stamp: tried }, policy),
    store.get(aadhaarKyc, { userCode }),
  ]);
  if (paid.kind === 'locked') return refuse('otp_locked');
  const requestId = record?.aadhaarOtpRequestId;
  // A submission that was replaced since has no code of its own.
  if (paid.kind === 'gone' || record?.status !== 'pending' || requestId === undefined) return invalid();
  const { otp } = paid;
  const verdict = await aadhaarOtp.verify({ requestId, otp: body.otp }).catch(async (cause: unknown) => {
    await store.write(at, giveBack(otp, tried));
    throw cause;
  });
  switch (verdict.kind) {
    case 'wrong':
      await store.commit(at, wrongAttempt(otp, userCode, tried));
      return otp.attemptCount >= otp.maxAttempts ? refuse('otp_locked') : invalid(otp.maxAttempts - otp.attemptCount);
    case 'over':
      await store.write(at, overAtProvider(otp, tried));
      return invalid();
    case 'proven':
      break;
  }
  const outcome = await proveAadhaar(deps, {
    account,
    proof: {
      claims: verdict.claims,
      method: record.verificationMethod,
      by: aadhaarOtp.name,
      consent: record.consent,
      refusesMismatch: false,
    },
    at,
    stamp: stamp('kyc_submit'),
    others: usedOtp(otp, userCode, at, tried),
  });
  if (outcome.kind === 'stale') return refuse('version_conflict');
  if (outcome.kind !== 'settled') return proofRefusal(outcome, '#/otp');
  return reply(200, aadhaarReply(outcome.record), outcome.record.version);
};
