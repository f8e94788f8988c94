import { withdrawRecord } from '../../shared/adapters/table/kyc/withdraw-record.ts';
import { businessReply } from '../../shared/http/business-reply.ts';
import { unmoved } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Takes a business back before it is decided: to mend it. */
export const withdrawBusiness: Handle<'withdrawBusiness'> = async (
  { caller: { account }, at, ifMatch, stamp },
  deps,
) => {
  const { store, policy } = deps;
  const request = { kind: 'business' as const, account, at, ifMatch, stamp: stamp('update') };
  const outcome = await withdrawRecord(store, policy.kyc, request);
  if (outcome.kind !== 'withdrawn') return unmoved<never>(outcome);
  return reply(200, businessReply(outcome.record), outcome.record.version);
};
