import { channelsOf } from '../../shared/domain/otp.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { codeMessages, deliver } from '../../shared/http/code-messages.ts';
import { otpSent } from '../../shared/http/otp-sent.ts';
import { resendRefusal } from '../../shared/http/resend-refusal.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** New codes on every channel of the record. It tells no address: whoever holds the id need not be who typed one. */
export const resendOtp: Handle<'resendOtp'> = async (
  { params: { otpId }, at, client, stamp },
  { store, otps, ids, messages },
) => {
  const found = await store.get(otpRecord, { id: otpId });
  const otp = found?.otpPurpose === 'login' || found?.otpPurpose === 'forgot_password' ? found : undefined;
  const channels = otp ? channelsOf(otp.otpType) : [];
  const resent = await otps.resend(otp, channels, { at, ip: client.ip, stamp: stamp('otp_request') });
  if (resent.kind !== 'sent') return resendRefusal(resent, at);
  const list = resent.otp.userCode === undefined ? [] : codeMessages(ids, resent.otp, resent.codes, at);
  return deliver(messages, { otpId }, list, reply(202, otpSent(resent.otp, {})));
};
