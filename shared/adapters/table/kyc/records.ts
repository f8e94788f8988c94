import type { UserCode } from '../../../domain/identifiers/user-code.ts';
import { KYC_KINDS, type KycKind, type KycStatuses } from '../../../domain/kyc/flags.ts';
import { aadhaarKyc, type AadhaarKyc } from '../../../entities/aadhaar-kyc.ts';
import { bankDetails, type BankDetails } from '../../../entities/bank-details.ts';
import { businessDetails, type BusinessDetails } from '../../../entities/business-details.ts';
import { panKyc, type PanKyc } from '../../../entities/pan-kyc.ts';
import type { Store } from '../../../store/store.ts';

/** A person's KYC: the record of each part, absent where nothing was submitted. */
export type KycRecords = {
  aadhaar: AadhaarKyc | undefined;
  pan: PanKyc | undefined;
  business: BusinessDetails | undefined;
  bank: BankDetails | undefined;
};

/** All four, strongly consistent, in one step. By their keys: beside them lie former submissions and notes. */
export const readKyc = async (store: Pick<Store, 'get'>, userCode: UserCode): Promise<KycRecords> => {
  const [aadhaar, pan, business, bank] = await Promise.all([
    store.get(aadhaarKyc, { userCode }),
    store.get(panKyc, { userCode }),
    store.get(businessDetails, { userCode }),
    store.get(bankDetails, { userCode }),
  ]);
  return { aadhaar, pan, business, bank };
};

/** The state of each part. */
export const statusesOf = (records: KycRecords): KycStatuses => {
  const of = (kind: KycKind) => records[kind]?.status ?? 'not_submitted';
  const [aadhaar, pan, business, bank] = KYC_KINDS;
  return { aadhaar: of(aadhaar), pan: of(pan), business: of(business), bank: of(bank) };
};
