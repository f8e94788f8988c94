import type { IsoTime } from '../domain/time.ts';
import { bankDetails } from '../entities/bank-details.ts';
import type { PennyDrop } from '../entities/penny-drop.ts';
import { tellOfKyc, type KycTelling } from './tell-of-kyc.ts';

/** Tells the owner what an answer to their transfer decided, if it decided anything about the account it was made to. */
export const tellOfDrop = async (
  deps: KycTelling,
  { userCode, accountFingerprint }: Pick<PennyDrop, 'userCode' | 'accountFingerprint'>,
  at: IsoTime,
): Promise<void> => {
  const record = await deps.store.get(bankDetails, { userCode });
  if (record?.accountFingerprint === accountFingerprint) await tellOfKyc(deps, 'bank', record, at);
};
