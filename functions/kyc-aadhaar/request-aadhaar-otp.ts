import { issuedAadhaarOtp } from '../../shared/adapters/table/kyc/aadhaar-otps.ts';
import { countUse } from '../../shared/adapters/table/limits.ts';
import type { VerificationMethod } from '../../shared/domain/choices.ts';
import { aadhaarOtpLimitOf } from '../../shared/domain/limits.ts';
import { aadhaarKyc, type AadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { impossible, providerRefused } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import { verifyLimit } from '../../shared/http/verify-limit.ts';
import type { Handle } from './deps.ts';
import { OTP_METHODS } from './method-refusal.ts';

const isByOtp = (method: VerificationMethod) => OTP_METHODS.some((one) => one === method);

/** The sealed number a code can be asked for, or why there is none. */
const numberFor = (record: AadhaarKyc | undefined) => {
  if (record?.status !== 'pending' || !isByOtp(record.verificationMethod))
    return impossible('first submit the Aadhaar with a method that is proven by a one-time code');
  return record.aadhaarNumberEncrypted
    ? { kind: 'number' as const, record, sealed: record.aadhaarNumberEncrypted }
    : impossible('only the last four digits are kept here: prove it by offline e-KYC or DigiLocker');
};

/** Has UIDAI send a code to the mobile it knows. Each request is counted before the provider is asked. */
export const requestAadhaarOtp: Handle<'requestAadhaarOtp'> = async ({ caller, at, client, stamp }, deps) => {
  const { store, vault, ids, policy, aadhaarOtp } = deps;
  const { userCode } = caller;
  if (!aadhaarOtp) return impossible('no provider of Aadhaar codes is connected here');
  const wanted = numberFor(await store.get(aadhaarKyc, { userCode }));
  if (wanted.kind === 'refusal') return wanted;
  const { record, sealed } = wanted;
  const limit = aadhaarOtpLimitOf(policy.kyc);
  const paid = await store.write(at, countUse(limit, userCode, at));
  if (paid.kind === 'refused') return verifyLimit(limit, at);
  const aadhaar = await vault.open({ entity: aadhaarKyc.name, field: 'aadhaarNumberEncrypted', userCode }, sealed);
  const id = ids.record(at);
  const sent = await aadhaarOtp.request({ aadhaar, reference: id });
  if (sent.kind === 'refused')
    return providerRefused('UIDAI sent no code: is this the right number, and is a mobile number linked to it?');
  const { requestId } = sent;
  const issued = issuedAadhaarOtp({ id, requestId, record, at, ip: client.ip }, policy, stamp('otp_request'));
  const outcome = await store.commit(at, issued.writes);
  if (outcome.kind === 'refused') return impossible('the submission changed meanwhile: ask for a new code');
  return reply(202, { otpId: id, expiresAt: issued.expiresAt });
};
