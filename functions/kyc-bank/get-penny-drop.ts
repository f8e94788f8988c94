import { dropKeyOf } from '../../shared/adapters/table/kyc/drops/find-drop.ts';
import { bankDetails } from '../../shared/entities/bank-details.ts';
import { pennyDrop } from '../../shared/entities/penny-drop.ts';
import { dropReply } from '../../shared/http/bank-reply.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

export const getPennyDrop: Handle<'getPennyDrop'> = async ({ caller: { userCode } }, { store }) => {
  const record = await store.get(bankDetails, { userCode });
  const drop = record && (await store.get(pennyDrop, dropKeyOf(record)));
  return drop ? reply(200, dropReply(drop), drop.version) : refuse('not_found');
};
