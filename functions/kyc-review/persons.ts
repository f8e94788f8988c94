import type { KycRecords } from '../../shared/adapters/table/kyc/records.ts';
import { profilePerson, type Stated } from '../../shared/domain/kyc/compare-persons.ts';
import type { UserAccount } from '../../shared/entities/user-account.ts';

/** The person as each source says, verified or not: a reviewer weighs them side by side. */
export const personsOf = (
  { aadhaar, pan, bank }: KycRecords,
  account: UserAccount,
): Readonly<Record<string, Stated | undefined>> => ({
  profile: profilePerson(account),
  aadhaar: aadhaar && {
    name: aadhaar.aadhaarName,
    dob: aadhaar.aadhaarDob,
    dobPrecision: aadhaar.dobPrecision,
    gender: aadhaar.aadhaarGender,
  },
  pan: pan && { name: pan.panName, dob: pan.panDob },
  bank: bank && { name: bank.nameAtBank ?? bank.accountHolderName },
});
