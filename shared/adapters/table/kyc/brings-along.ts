import type { KycStatus } from '../../../domain/choices.ts';
import { kycFlags, sameFlags, type KycFlags, type KycKind, type KycStatuses } from '../../../domain/kyc/flags.ts';
import { progressAfter, STEPS } from '../../../domain/registration-steps.ts';
import type { IsoTime } from '../../../domain/time.ts';
import { registrationProgress, type RegistrationProgress } from '../../../entities/registration-progress.ts';
import { userAccount, type UserAccount } from '../../../entities/user-account.ts';
import { is } from '../../../store/conditions.ts';
import type { Stamp } from '../../../store/stamp.ts';
import { check, replace, type Write } from '../../../store/writes.ts';

type Around = {
  account: UserAccount;
  /** Accounts that an admin of another role made have none. */
  progress: RegistrationProgress | undefined;
  statuses: KycStatuses;
};

const stepsOf = ({ isAadhaarVerified, isPanVerified, isBankVerified }: KycFlags) => [
  ...(isAadhaarVerified && isPanVerified ? [STEPS.kyc] : []),
  ...(isBankVerified ? [STEPS.bank] : []),
];

/**
 * What a new state of one part brings along, in the transaction of the change: the flags of the account and the steps
 * of the registration (rules.md, KYC 11). It holds on to the version of the account even where no flag changes, so that
 * of two changes at once the later one knows of the earlier. Words: `account` and `progress` are refused when they moved.
 */
export const bringsAlong = (
  { account, progress, statuses }: Around,
  change: { kind: KycKind; status: KycStatus },
  at: IsoTime,
  stamp: Stamp,
): Record<string, Write> => {
  const flags = kycFlags({ ...statuses, [change.kind]: change.status });
  const { userCode } = account;
  return {
    account: sameFlags(account, flags)
      ? check(userAccount, { userCode }, { version: is(account.version) })
      : replace(userAccount, account, flags, stamp),
    ...(progress && {
      progress: replace(registrationProgress, progress, progressAfter(progress, stepsOf(flags), at), stamp),
    }),
  };
};
