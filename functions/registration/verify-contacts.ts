import { STEPS, progressAfter } from '../../shared/domain/registration-steps.ts';
import { claim } from '../../shared/entities/claim.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { userPlatformAccess } from '../../shared/entities/user-platform-access.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { openSession } from '../../shared/http/open-session.ts';
import { absent, is } from '../../shared/store/conditions.ts';
import { create, patch } from '../../shared/store/writes.ts';
import { contactKey } from './contacts.ts';
import type { Handle } from './deps.ts';
import { Email } from '../../shared/domain/identifiers/email.ts';
import { Mobile } from '../../shared/domain/identifiers/mobile.ts';

/** Everyone who proved both contacts may use the apps; every other platform is an admin's to grant. */
type OwnPlatform = 'web' | 'mobile_app';

/** A wrong code is an answer; a used, expired or unknown one looks the same. */
export const verifyContacts: Handle<'verifyContacts'> = async ({ params, body, at, client, stamp }, deps) => {
  const codes = { email: body.emailOtp, mobile: body.mobileOtp };
  const attempt = await deps.otps.attempt(params.registrationId, 'registration', codes, at, stamp('otp_verify'));
  if (attempt.kind === 'locked') return refuse('otp_locked');
  if (attempt.kind === 'wrong') return refuse('otp_invalid', { extra: { attemptsLeft: attempt.attemptsLeft } });

  const { otp } = attempt;
  const { userCode, branchCode, platform = 'web' } = otp;
  if (userCode === undefined) throw new Error('a decoy cannot be right');
  const email = Email.parse(otp.sentToEmail);
  const mobile = Mobile.parse(otp.sentToMobile);
  const own = { actor: userCode };
  const progress = { ...progressAfter({ stepsCompleted: [] }, [STEPS.contacts], at), branchCode };
  const granted = stamp('access_grant', { reason: 'contacts verified' });
  const grant = (on: OwnPlatform) =>
    create(
      userPlatformAccess,
      {
        userCode,
        branchCode,
        platform: on,
        isAllowed: true,
        accessLevel: 'full',
        allowedIpRanges: [],
        grantedBy: 'system',
        grantedAt: at,
        status: 'active',
      },
      granted,
    );

  const { outcome, body: session } = await openSession(
    deps,
    {
      account: { userCode, role: 'user', email, mobile, isKycComplete: false },
      live: undefined,
      habits: undefined,
      registrationStep: progress.currentStep,
      platform,
      device: { info: otp.deviceInfo, knownId: undefined },
      client,
      identifier: email,
      method: 'otp',
      assurance: 'otp',
      provenContacts: ['email', 'mobile'],
      at,
      stamp: stamp('login', own),
    },
    {
      ...deps.otps.use(otp, userCode, at, stamp('otp_verify', own)),
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
      web: grant('web'),
      app: grant('mobile_app'),
      progress: patch(registrationProgress, { userCode }, { set: progress }, stamp('update', own)),
    },
  );
  if (outcome.kind === 'refused') {
    // Only someone who proved the number learns that another account has verified it; the codes stay good.
    const { mobile: taken, ...others } = outcome.because;
    return taken && Object.keys(others).length === 0
      ? refuse('mobile_in_use')
      : refuse('otp_invalid', { extra: { attemptsLeft: 0 } });
  }
  deps.metrics.count('SignUps', 1);
  return reply(201, {
    ...session,
    registration: { userCode, ...progress, stepData: {}, startedAt: otp.sentAt },
  });
};
