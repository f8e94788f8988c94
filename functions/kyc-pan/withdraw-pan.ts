import { withdrawRecord } from '../../shared/adapters/table/kyc/withdraw-record.ts';
import { panReply } from '../../shared/http/kyc-reply.ts';
import { unmoved } from '../../shared/http/kyc-refusals.ts';
import { reply } from '../../shared/http/route.ts';
import type { Handle } from './deps.ts';

/** A number that was mistyped keeps nobody waiting, and its true owner from nothing. */
export const withdrawPan: Handle<'withdrawPan'> = async ({ caller: { account }, at, ifMatch, stamp }, deps) => {
  const { store, policy } = deps;
  const request = { kind: 'pan' as const, account, at, ifMatch, stamp: stamp('update') };
  const outcome = await withdrawRecord(store, policy.kyc, request);
  if (outcome.kind !== 'withdrawn') return unmoved<never>(outcome);
  return reply(200, panReply(outcome.record), outcome.record.version);
};
