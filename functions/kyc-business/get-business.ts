import { businessDetails } from '../../shared/entities/business-details.ts';
import { businessReply } from '../../shared/http/business-reply.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const getBusiness: Handle<'getBusiness'> = async ({ caller: { userCode } }, { store }) => {
  const record = await store.get(businessDetails, { userCode });
  return reply(200, businessReply(record), record?.version);
};
