import { panKyc } from '../../shared/entities/pan-kyc.ts';
import { panReply } from '../../shared/http/kyc-reply.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const getPan: Handle<'getPan'> = async ({ caller: { userCode } }, { store }) => {
  const record = await store.get(panKyc, { userCode });
  return reply(200, panReply(record), record?.version);
};
