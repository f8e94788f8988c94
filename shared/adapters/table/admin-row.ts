import type { AdminRole } from '../../domain/account.ts';
import type { BranchCode } from '../../domain/identifiers/branch-code.ts';
import type { Email } from '../../domain/identifiers/email.ts';
import type { PersonName } from '../../domain/identifiers/person-name.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { claim, claimValue, isReleasable } from '../../entities/claim.ts';
import type { AuditAction } from '../../domain/choices.ts';
import type { IsoTime } from '../../domain/time.ts';
import { securitySettings } from '../../entities/security-settings.ts';
import { userAccount, type UserAccount } from '../../entities/user-account.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Stamp } from '../../store/stamp.ts';
import type { Store } from '../../store/store.ts';
import { create, replace } from '../../store/writes.ts';
import { orderErasure } from './privacy/order-erasure.ts';
import { membership } from './branches.ts';

export type NewAdmin = {
  email: Email;
  emailAsTyped: string;
  firstName: PersonName;
  lastName?: PersonName | undefined;
  role: AdminRole;
  branchCode?: BranchCode | undefined;
};

/** Who makes the admin, for every write of it. */
export type StampOf = (action: AuditAction, more?: { reason?: string }) => Stamp;

export type Row = { kind: 'row'; account: UserAccount } | { kind: 'taken' } | { kind: 'branch_inactive' };

/** Draws of a user code and races for an address; each is rarer than the other. */
const ROUNDS = 5;

/** An account made by an earlier, unfinished attempt for the same admin, or by a finished one. */
const isSame = (account: UserAccount | undefined, { role, branchCode }: NewAdmin): account is UserAccount =>
  account?.role === role &&
  account.branchCode === branchCode &&
  account.isActive === (account.cognitoSub !== undefined);

/**
 * The account of a new admin, inactive until it is linked to a directory user; the same one again when it was made
 * before. @returns `taken` when the address is another account's
 */
export const admitRow = async (
  { store, ids }: { store: Store; ids: Ids },
  wanted: NewAdmin,
  at: IsoTime,
  stamp: StampOf,
): Promise<Row> => {
  const { email, emailAsTyped, firstName, lastName, role, branchCode } = wanted;
  const key = { kind: 'email' as const, value: claimValue(email) };
  for (let round = 0; round < ROUNDS; round += 1) {
    const held = await store.get(claim, key);
    if (held && !isReleasable(held, at)) {
      const account = await store.get(userAccount, { userCode: held.userCode });
      return isSame(account, wanted) ? { kind: 'row', account } : { kind: 'taken' };
    }
    const former = held && (await store.get(userAccount, { userCode: held.userCode }));
    const userCode = ids.userCode();
    const proof = { userCode, verified: true };
    const created = stamp('create');
    const outcome = await store.commit(at, {
      account: create(
        userAccount,
        rowOf({ userCode, email, emailAsTyped, firstName, lastName, role, branchCode }),
        created,
      ),
      security: create(
        securitySettings,
        {
          userCode,
          twoFactorEnabled: false,
          twoFactorMethods: [],
          loginNotificationEnabled: true,
          suspiciousActivityAlert: true,
          allowedIpWhitelist: [],
          // There is no password of theirs here.
          passwordExpiryDays: 0,
        },
        created,
      ),
      email: held
        ? replace(claim, held, { ...proof, releasableAt: undefined, registrationId: undefined })
        : create(claim, { ...key, ...proof }),
      ...(former && orderErasure(former, at)),
      ...(former && {
        former: replace(
          userAccount,
          former,
          { deletedAt: at, deletedBy: 'system' },
          stamp('delete', { reason: 'registration never verified, e-mail given to an admin' }),
        ),
      }),
      ...membership({ from: former?.branchCode, to: branchCode }),
    });
    if (outcome.kind === 'refused' && 'branch' in outcome.because) return { kind: 'branch_inactive' };
  }
  throw new Error('no user code is free, or too many want the same address');
};

const rowOf = (who: NewAdmin & { userCode: UserCode }) => ({
  ...who,
  isMobileVerified: false,
  isEmailVerified: false,
  isAadhaarVerified: false,
  isPanVerified: false,
  isBankVerified: false,
  isKycComplete: false,
  kycVerificationStep: 0,
  isActive: false,
  userBlocked: false,
  kycRiskClass: 'medium' as const,
  legalHold: false,
  country: 'IN',
});
