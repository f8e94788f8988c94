import type { OtpChannel } from '../../shared/domain/otp.ts';
import { claim } from '../../shared/entities/claim.ts';
import { otpRecord } from '../../shared/entities/otp-record.ts';
import { codeMessages, deliver } from '../../shared/http/code-messages.ts';
import { otpSent } from '../../shared/http/otp-sent.ts';
import { resendRefusal } from '../../shared/http/resend-refusal.ts';
import { reply } from '../../shared/http/route.ts';
import { is } from '../../shared/store/conditions.ts';
import { patch } from '../../shared/store/writes.ts';
import { contactKey } from './contacts.ts';
import type { Handle } from './deps.ts';

const channels = { email: ['email'], mobile: ['mobile'], both: ['email', 'mobile'] } as const satisfies Record<
  string,
  readonly OtpChannel[]
>;

/** New codes on the same record: attempts already failed stay failed, and the e-mail stays claimed as long as they live. */
export const resendCodes: Handle<'resendCodes'> = async ({ params, body, at, client, stamp }, deps) => {
  const { store, otps, ids, messages } = deps;
  const registrationId = params.registrationId;
  const found = await store.get(otpRecord, { id: registrationId });
  const otp = found?.otpPurpose === 'registration' ? found : undefined;
  const how = { at, ip: client.ip, stamp: stamp('otp_request') };
  const resent = await otps.resend(otp, channels[body.channel], how, ({ userCode, sentToEmail = '', expiresAt }) =>
    userCode === undefined
      ? {}
      : {
          email: patch(claim, contactKey('email', sentToEmail), {
            set: { releasableAt: expiresAt },
            when: { userCode: is(userCode), verified: is(false) },
          }),
        },
  );
  if (resent.kind !== 'sent') return resendRefusal(resent, at);
  const { userCode, sentToEmail, sentToMobile } = resent.otp;
  const list = userCode === undefined ? [] : codeMessages(ids, resent.otp, resent.codes, at);
  return deliver(
    messages,
    { registrationId },
    list,
    reply(202, otpSent(resent.otp, { email: sentToEmail, mobile: sentToMobile })),
  );
};
