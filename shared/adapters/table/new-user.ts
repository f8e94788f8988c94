import { newAccount } from '../../domain/account.ts';
import type { AuditAction } from '../../domain/choices.ts';
import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import type { Email } from '../../domain/identifiers/email.ts';
import type { Mobile } from '../../domain/identifiers/mobile.ts';
import type { PersonName } from '../../domain/identifiers/person-name.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import type { Language } from '../../domain/choices.ts';
import { beginProgress } from '../../domain/registration-steps.ts';
import { newSecurity } from '../../domain/sign-in/second-factor.ts';
import type { IsoTime } from '../../domain/time.ts';
import type { Policy } from '../../domain/policy.ts';
import { claim, claimValue } from '../../entities/claim.ts';
import { registrationProgress } from '../../entities/registration-progress.ts';
import { securitySettings } from '../../entities/security-settings.ts';
import { userAccount, type UserAccount } from '../../entities/user-account.ts';
import { userPlatformAccess } from '../../entities/user-platform-access.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { create, type Write } from '../../store/writes.ts';
import { membership } from './branches.ts';
import { claimContact } from './contact-claims.ts';

export type NewUser = {
  email: Email;
  emailAsTyped: string;
  mobile: Mobile;
  firstName: PersonName;
  middleName?: PersonName | undefined;
  lastName?: PersonName | undefined;
  branchCode?: BranchCode | undefined;
  language?: Language | undefined;
};

type Making = {
  at: IsoTime;
  stamp: (action: AuditAction, more?: { reason?: string }) => Stamp;
  /** The user code of the admin. */
  by: string;
};

export type MadeUser =
  | { kind: 'made' | 'existed'; userCode: UserCode }
  /** The e-mail address is somebody else's. */
  | { kind: 'taken' }
  | { kind: 'branch_inactive' };

/** Draws of a user code and races for an address; each is rarer than the other. */
const ROUNDS = 5;

/** Made by an earlier request of the same words, whose answer was lost. Nobody who registered has no device. */
const isSame = (account: UserAccount | undefined, wanted: NewUser): account is UserAccount =>
  account?.role === 'user' &&
  account.registerDeviceIp === undefined &&
  (['email', 'mobile', 'firstName', 'middleName', 'lastName', 'branchCode'] as const).every(
    (field) => account[field] === wanted[field],
  );

/** Every part of a new account; the parts of one transaction. */
const parts = (
  userCode: UserCode,
  user: NewUser,
  { at, stamp, by }: Making,
  { password }: Pick<Policy, 'password'>,
): Record<string, Write> => {
  const { branchCode } = user;
  const created = stamp('create');
  const grant = (platform: 'web' | 'mobile_app') =>
    create(
      userPlatformAccess,
      {
        userCode,
        branchCode,
        platform,
        isAllowed: true,
        accessLevel: 'full',
        allowedIpRanges: [],
        grantedBy: by,
        grantedAt: at,
        status: 'active',
      },
      stamp('access_grant'),
    );
  return {
    // The address is vouched for by the admin: whoever reads its mail sets the first password.
    account: create(userAccount, { ...newAccount, ...user, isEmailVerified: true, userCode }, created),
    security: create(
      securitySettings,
      {
        userCode,
        ...newSecurity,
        passwordExpiryDays: password.expiryDays,
      },
      created,
    ),
    progress: create(registrationProgress, { userCode, branchCode, ...beginProgress(at) }, created),
    web: grant('web'),
    app: grant('mobile_app'),
  };
};

/**
 * Makes a user whom an admin signs up: all of it in one transaction. There is no password yet; the owner of the address
 * sets one as somebody who forgot it, and proves the mobile number by a code. Repeated, it finds what it made.
 */
export const makeUser = async (
  { store, ids, policy }: { store: Store; ids: Ids; policy: Pick<Policy, 'password'> },
  wanted: NewUser,
  making: Making,
): Promise<MadeUser> => {
  const { at, stamp } = making;
  for (let round = 0; round < ROUNDS; round += 1) {
    const userCode = ids.userCode();
    const claimed = await claimContact(store, { kind: 'email', contact: wanted.email, userCode }, at, stamp);
    if (claimed.kind === 'taken') {
      const held = await store.get(claim, { kind: 'email', value: claimValue(wanted.email) });
      const account = held && (await store.get(userAccount, { userCode: held.userCode }));
      return isSame(account, wanted) ? { kind: 'existed', userCode: account.userCode } : { kind: 'taken' };
    }
    const outcome = await store.commit(at, {
      ...parts(userCode, wanted, making, policy),
      ...claimed.writes,
      ...membership({ from: claimed.left, to: wanted.branchCode }),
    });
    if (outcome.kind === 'done') return { kind: 'made', userCode };
    if ('branch' in outcome.because) return { kind: 'branch_inactive' };
  }
  throw new Error('no user code is free, or too many want the same address');
};
