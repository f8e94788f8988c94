import { comparePersons, profilePerson } from '../../../../domain/kyc/compare-persons.ts';
import type { BankAnswer } from '../../../../domain/kyc/judge-drop.ts';
import type { Policy } from '../../../../domain/policy.ts';
import type { BankDetails } from '../../../../entities/bank-details.ts';
import type { UserAccount } from '../../../../entities/user-account.ts';
import { verifiedAadhaar } from '../aadhaar-person.ts';
import { verifiedPan } from '../pan-person.ts';
import type { KycRecords } from '../records.ts';

/** Compares whom the bank named with everything that is known. @returns undefined where it named nobody */
export const compareBankName = (
  answer: BankAnswer | undefined,
  { aadhaar, pan }: KycRecords,
  record: BankDetails | undefined,
  account: UserAccount,
  bands: Policy['kyc']['names'],
) =>
  answer?.kind === 'valid' && answer.nameAtBank !== undefined
    ? comparePersons(
        { name: answer.nameAtBank },
        {
          ...(record && { stated: { name: record.accountHolderName } }),
          profile: profilePerson(account),
          aadhaar: verifiedAadhaar(aadhaar),
          pan: verifiedPan(pan),
        },
        bands,
      )
    : undefined;
