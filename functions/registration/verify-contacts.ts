import { STEPS, afterStep } from '../../shared/domain/registration-steps.ts';
import { claim } from '../../shared/entities/claim.ts';
import { otpPointer } from '../../shared/entities/otp-pointer.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { noteLogin } from '../../shared/adapters/table/logins.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { sessionReply } from '../../shared/http/session-reply.ts';
import { absent, is } from '../../shared/store/conditions.ts';
import { check, create, patch } from '../../shared/store/writes.ts';
import { contactKey } from './contacts.ts';
import type { Handle } from './deps.ts';
import { Email } from '../../shared/domain/identifiers/email.ts';
import { Mobile } from '../../shared/domain/identifiers/mobile.ts';

/** Everyone who proved both contacts may use the apps; every other platform is an admin's to grant. */
const OWN_PLATFORMS = ['web', 'mobile_app'] as const;

/** A wrong code is an answer; a used, expired or unknown one looks the same. */
export const verifyContacts: Handle<'verifyContacts'> = async ({ params, body, at, client, stamp }, deps) => {
  const { otps, sessions, attempts, tokens, ids } = deps;
  const codes = { email: body.emailOtp, mobile: body.mobileOtp };
  const attempt = await otps.attempt(params.registrationId, 'registration', codes, at, stamp('otp_verify'));
  if (attempt.kind === 'locked') return refuse('otp_locked');
  if (attempt.kind === 'wrong') return refuse('otp_invalid', { extra: { attemptsLeft: attempt.attemptsLeft } });

  const { otp } = attempt;
  const { userCode, branchCode, platform = 'web', deviceInfo: device } = otp;
  if (userCode === undefined) throw new Error('a decoy cannot be right');
  const email = Email.parse(otp.sentToEmail);
  const mobile = Mobile.parse(otp.sentToMobile);
  const own = { actor: userCode };
  const loginId = ids.record(at);
  const sessionId = ids.record(at);
  const { record, secret } = sessions.draft({
    sessionId,
    userCode,
    platform,
    device,
    ip: client.ip,
    assurance: 'otp',
    loginId,
    at,
  });
  const progress = {
    ...afterStep({ stepsCompleted: [] }, STEPS.contacts),
    lastActiveAt: at,
    state: 'incomplete' as const,
    branchCode,
  };
  const granted = stamp('access_grant', { reason: 'contacts verified' });
  const grant = {
    userCode,
    branchCode,
    isAllowed: true,
    accessLevel: 'full',
    allowedIpRanges: [],
    grantedBy: 'system',
    grantedAt: at,
    status: 'active',
  } as const;
  const [web, app] = OWN_PLATFORMS.map((on) =>
    create(userPlatformAccess, { ...grant, allowedIpRanges: [], platform: on }, granted),
  );
  if (!web || !app) throw new Error('unreachable');

  const body201 = await sessionReply(tokens, {
    session: record,
    secret,
    account: { role: 'user', email, mobile, isKycComplete: false },
    registrationStep: progress.currentStep,
    at,
  });
  const outcome = await sessions.open(record, undefined, at, {
    otp: otps.use(otp, at, stamp('otp_verify', own)),
    newest: check(otpPointer, { userCode, purpose: 'registration' }, { otpId: is(otp.id) }),
    account: patch(
      userAccount,
      { userCode },
      { set: { isEmailVerified: true, isMobileVerified: true }, when: { deletedAt: absent, isActive: is(true) } },
      stamp('update', own),
    ),
    email: patch(claim, contactKey('email', email), {
      set: { verified: true },
      remove: ['releasableAt'],
      when: { userCode: is(userCode) },
    }),
    mobile: create(claim, { ...contactKey('mobile', mobile), userCode, verified: true }),
    web,
    app,
    progress: patch(registrationProgress, { userCode }, { set: progress }, stamp('update', own)),
    login: noteLogin(
      {
        id: loginId,
        userCode,
        identifier: email,
        status: 'success',
        method: 'otp',
        platform,
        device,
        client,
        sessionId,
        at,
      },
      stamp('login', own),
    ),
    activity: attempts.cleared(userCode, at, client.ip),
  });
  if (outcome.kind === 'refused') {
    // Only someone who proved the number learns that another account has verified it; the codes stay good.
    const { mobile: taken, ...others } = outcome.because;
    return taken && Object.keys(others).length === 0
      ? refuse('mobile_in_use')
      : refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
  }
  return reply(201, {
    ...body201,
    registration: { userCode, ...progress, stepData: {}, abandoned: false, startedAt: otp.sentAt },
  });
};
