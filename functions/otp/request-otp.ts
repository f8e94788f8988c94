import { readIdentifier, resolve, type Identifier } from '../../shared/adapters/table/resolve.ts';
import { isStaff } from '../../shared/domain/account.ts';
import { NOBODY, type UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { languageOf } from '../../shared/domain/language.ts';
import { channelsOf } from '../../shared/domain/otp.ts';
import type { OtpRecord } from '../../shared/entities/otp-record.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { codeMessages, deliver } from '../../shared/http/code-messages.ts';
import { limitRefusal } from '../../shared/http/limit-refusal.ts';
import { otpSent } from '../../shared/http/otp-sent.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle, OtpDeps } from './deps.ts';

/**
 * Whom codes may be sent to on these channels: somebody whose contacts they are. A blocked account gets codes, and is
 * refused after them. Admins sign in elsewhere.
 */
const recipientOf = async ({ store }: OtpDeps, otpType: OtpRecord['otpType'], userCode: UserCode = NOBODY) => {
  const account = await store.get(userAccount, { userCode });
  if (account?.isEmailVerified !== true || isStaff(account.role)) return undefined;
  return account.isMobileVerified || !channelsOf(otpType).includes('mobile') ? account : undefined;
};

/** The addresses a decoy pretends to: what was typed, and a stand-in for what we would not know. */
const pretended = ({ kind, value }: Identifier) => ({
  email: kind === 'email' ? value : `email of ${value}`,
  mobile: kind === 'mobile' ? value : `mobile of ${value}`,
});

/**
 * The same answer, after the same work, whether or not the identifier belongs to anybody. It shows the (masked) address
 * that was typed and no other, because only that is known to whoever asks.
 */
export const requestOtp: Handle<'requestOtp'> = async ({ body, at, client, stamp }, deps) => {
  const { store, otps, ids, messages } = deps;
  const identifier = readIdentifier(body.identifier);
  const account = await recipientOf(deps, body.otpType, await resolve(store, identifier));
  const addresses = account ?? pretended(identifier);
  const wants = (channel: 'email' | 'mobile') => channelsOf(body.otpType).includes(channel);
  const id = ids.record(at);
  const issued = otps.issue(
    {
      id,
      otpType: body.otpType,
      otpPurpose: body.purpose,
      userCode: account?.userCode,
      branchCode: account?.branchCode,
      sentTo: {
        ...(wants('email') && { email: addresses.email }),
        ...(wants('mobile') && { mobile: addresses.mobile }),
      },
      language: languageOf(account ?? {}),
      at,
      ip: client.ip,
      platform: body.platform,
    },
    stamp('otp_request'),
  );
  const outcome = await store.commit(at, issued.writes);
  const reached = outcome.kind === 'refused' ? issued.reached(outcome.because) : undefined;
  if (reached) return limitRefusal(reached);
  const shown = {
    ...(identifier.kind === 'email' && wants('email') && { email: identifier.value }),
    ...(identifier.kind === 'mobile' && wants('mobile') && { mobile: identifier.value }),
  };
  const list = account ? codeMessages(ids, issued.record, issued.codes, at) : [];
  return deliver(messages, { otpId: id }, list, reply(202, otpSent(issued.record, shown)));
};
