import { readKyc, statusesOf } from '../../shared/adapters/table/kyc/records.ts';
import { kycFlags } from '../../shared/domain/kyc/flags.ts';
import { bankReply } from '../../shared/http/bank-reply.ts';
import { businessReply } from '../../shared/http/business-reply.ts';
import { aadhaarReply, panReply } from '../../shared/http/kyc-reply.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Computed from the records as they are now, like the flags of the account when they change. */
export const getKyc: Handle<'getKyc'> = async ({ caller: { userCode } }, { store }) => {
  const records = await readKyc(store, userCode);
  const { isKycComplete, kycVerificationStep } = kycFlags(statusesOf(records));
  return reply(200, {
    isKycComplete,
    kycVerificationStep,
    aadhaar: aadhaarReply(records.aadhaar),
    pan: panReply(records.pan),
    business: businessReply(records.business),
    bank: bankReply(records.bank),
  });
};
