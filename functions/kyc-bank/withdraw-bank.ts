import { withdrawRecord } from '../../shared/adapters/table/kyc/withdraw-record.ts';
import { bankReply } from '../../shared/http/bank-reply.ts';
import { unmoved } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** Takes an account back before it is decided: to mend it, or to verify it in another way. */
export const withdrawBank: Handle<'withdrawBank'> = async ({ caller: { account }, at, ifMatch, stamp }, deps) => {
  const { store, policy } = deps;
  const request = { kind: 'bank' as const, account, at, ifMatch, stamp: stamp('update') };
  const outcome = await withdrawRecord(store, policy.kyc, request);
  if (outcome.kind !== 'withdrawn') return unmoved<never>(outcome);
  return reply(200, bankReply(outcome.record), outcome.record.version);
};
