import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { aadhaarReply } from '../../shared/http/kyc-reply.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const getAadhaar: Handle<'getAadhaar'> = async ({ caller: { userCode } }, { store }) => {
  const record = await store.get(aadhaarKyc, { userCode });
  return reply(200, aadhaarReply(record), record?.version);
};
