import { bankDetails } from '../../shared/entities/bank-details.ts';
import { bankReply } from '../../shared/http/bank-reply.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const getBank: Handle<'getBank'> = async ({ caller: { userCode } }, { store }) => {
  const record = await store.get(bankDetails, { userCode });
  return reply(200, bankReply(record), record?.version);
};
