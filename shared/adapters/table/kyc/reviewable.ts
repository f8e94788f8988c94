import type { KycKind } from '../../../domain/kyc/flags.ts';
import { aadhaarKyc } from '../../../entities/aadhaar-kyc.ts';
import { bankDetails } from '../../../entities/bank-details.ts';
import { businessDetails } from '../../../entities/business-details.ts';
import { aadhaarHistory, bankHistory, businessHistory, panHistory } from '../../../entities/kyc-history.ts';
import { panKyc } from '../../../entities/pan-kyc.ts';
import type { Sealed } from '../../../domain/secret.ts';
import type { SealContext } from '../../../ports/vault.ts';
import type { NumberClaim } from './number-claims.ts';
import type { KycRecords } from './records.ts';

type RecordOf<K extends KycKind> = NonNullable<KycRecords[K]>;
export type AnyRecord = RecordOf<KycKind>;

const claimOf = (kind: NumberClaim['kind'], value: string | undefined): NumberClaim[] =>
  value === undefined ? [] : [{ kind, value }];

/** The parts of KYC as reviewers handle them: where each is, and what it claims for its owner alone. */
export const reviewable = {
  aadhaar: { of: aadhaarKyc, history: aadhaarHistory },
  pan: { of: panKyc, history: panHistory },
  business: { of: businessDetails, history: businessHistory },
  bank: { of: bankDetails, history: bankHistory },
} as const;

/** A record with the kind it is of. */
export type Kinded = { [K in KycKind]: { kind: K; record: RecordOf<K> } }[KycKind];

/** Puts kind and record together. @returns undefined where nothing was submitted */
export const kinded = (kind: KycKind, records: KycRecords): Kinded | undefined => {
  const record = records[kind];
  return record && ({ kind, record } as Kinded);
};

/** The claims a record makes, or made: on its number, and on what stands for the person. */
export const claimsOf = (one: Kinded): NumberClaim[] => {
  switch (one.kind) {
    case 'aadhaar':
      return [
        ...claimOf('aadhaar', one.record.aadhaarFingerprint),
        ...claimOf('aadhaar_identity', one.record.identityFingerprint),
      ];
    case 'pan':
      return claimOf('pan', one.record.panFingerprint);
    case 'bank':
      return claimOf('bank_account', one.record.accountFingerprint);
    case 'business':
      return [];
  }
};

/** The number of a record under its key. @returns undefined where none is kept */
export const sealedNumber = (one: Kinded): { context: SealContext; sealed: Sealed } | undefined => {
  const { userCode } = one.record;
  const under = (entity: string, field: string, sealed: Sealed | undefined) =>
    sealed && { context: { entity, field, userCode }, sealed };
  switch (one.kind) {
    case 'aadhaar':
      return under(aadhaarKyc.name, 'aadhaarNumberEncrypted', one.record.aadhaarNumberEncrypted);
    case 'pan':
      return under(panKyc.name, 'panEncrypted', one.record.panEncrypted);
    case 'bank':
      return under(bankDetails.name, 'accountNumberEncrypted', one.record.accountNumberEncrypted);
    case 'business':
      return under(businessDetails.name, 'businessPanEncrypted', one.record.businessPanEncrypted);
  }
};
