import { membership } from '../../shared/adapters/table/branches.ts';
import { orderErasure } from '../../shared/adapters/table/privacy/order-erasure.ts';
import type { BranchCode } from '../../shared/domain/identifiers/branch-code.ts';
import type { UserCode } from '../../shared/domain/identifiers/user-code.ts';
import { newAccount } from '../../shared/domain/account.ts';
import { languageOf } from '../../shared/domain/language.ts';
import { expiryDay } from '../../shared/domain/passwords/expiry.ts';
import { currentNotice } from '../../shared/domain/notices.ts';
import { beginProgress } from '../../shared/domain/registration-steps.ts';
import { newSecurity } from '../../shared/domain/sign-in/second-factor.ts';
import { claim, type Claim } from '../../shared/entities/claim.ts';
import { consent } from '../../shared/entities/consent.ts';
import { credentials } from '../../shared/entities/credentials.ts';
import { registrationProgress } from '../../shared/entities/registration-progress.ts';
import { securitySettings } from '../../shared/entities/security-settings.ts';
import { userAccount, type UserAccount } from '../../shared/entities/user-account.ts';
import type { RequestOf } from '../../shared/http/route.ts';
import { create, replace, type Write } from '../../shared/store/writes.ts';
import { contactKey } from './contacts.ts';
import type { RegistrationDeps } from './deps.ts';
import { deviceOf } from '../../shared/http/device.ts';
import type { registration } from './workflow.ts';

type Request = RequestOf<(typeof registration)['routes']['startRegistration']>;

export type Opening = {
  userCode: UserCode;
  branchCode: BranchCode | undefined;
  passwordHash: string;
  /** The expired, unverified claim that gives way, if there is one, and the account it belongs to. */
  released: Claim | undefined;
  former: UserAccount | undefined;
};

/**
 * Writes an account and everything that belongs to it in one transaction, or nothing.
 * @returns `raced` when somebody else claimed the e-mail meanwhile, `branch_closed` when the branch does not accept
 * members any more, `again` when another user code must be drawn
 */
export const openAccount = async (
  request: Request,
  deps: RegistrationDeps,
  { userCode, branchCode, passwordHash, released, former }: Opening,
) => {
  const { body, at, client, stamp } = request;
  const { email, asTyped } = body.email;
  const created = stamp('create');
  const registrationId = deps.ids.record(at);
  const issued = deps.otps.issue(
    {
      id: registrationId,
      otpType: 'both',
      otpPurpose: 'registration',
      userCode,
      branchCode,
      sentTo: { email, mobile: body.mobile },
      language: languageOf(body),
      at,
      ip: client.ip,
      platform: body.platform,
      device: deviceOf(body.device),
    },
    stamp('otp_request'),
  );
  const held = { userCode, verified: false, releasableAt: issued.record.expiresAt, registrationId };
  const { expiryDays: passwordExpiryDays } = deps.policy.password;

  const outcome = await deps.store.commit(at, {
    account: create(
      userAccount,
      {
        userCode,
        email,
        emailAsTyped: asTyped,
        mobile: body.mobile,
        branchCode,
        ...newAccount,
        language: body.language,
        registerDeviceIp: client.ip,
        registerDeviceInfo: deviceOf(body.device),
      },
      created,
    ),
    security: create(
      securitySettings,
      {
        userCode,
        ...newSecurity,
        passwordExpiryDays,
        lastPasswordChange: at,
        passwordExpiryDay: expiryDay(at, passwordExpiryDays),
      },
      created,
    ),
    credentials: create(credentials, { userCode, passwordHash, passwordHistoryHashes: [] }, created),
    progress: create(registrationProgress, { userCode, branchCode, ...beginProgress(at) }, created),
    email: released ? replace(claim, released, held) : create(claim, { ...contactKey('email', email), ...held }),
    ...issued.writes,
    ...Object.fromEntries(
      body.consents.flatMap((given): [string, Write][] => {
        const agreed = currentNotice(given);
        if (!agreed) return [];
        const { notice, version: noticeVersion, locale, purposes } = agreed;
        const evidence = { userCode, notice, noticeVersion, locale, purposes: [...purposes], at, ip: client.ip };
        return [[notice, create(consent, evidence, created)]];
      }),
    ),
    ...membership({ from: former?.branchCode, to: branchCode }),
    ...(former && orderErasure(former, at)),
    ...(former && {
      former: replace(
        userAccount,
        former,
        { deletedAt: at, deletedBy: 'system' },
        stamp('delete', { reason: 'registration never verified, e-mail claimed anew' }),
      ),
    }),
  });
  if (outcome.kind === 'done') return { kind: 'opened' as const, record: issued.record, codes: issued.codes };
  const reached = issued.reached(outcome.because);
  if (reached) return { kind: 'limited' as const, reached };
  const { email: claimed, former: changed, branch: closed } = outcome.because;
  if (claimed || changed) return { kind: 'raced' as const };
  return closed ? { kind: 'branch_closed' as const } : { kind: 'again' as const };
};
