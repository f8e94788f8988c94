import { beginDrop } from '../../shared/adapters/table/kyc/drops/begin-drop.ts';
import { settleDrop } from '../../shared/adapters/table/kyc/drops/settle-drop.ts';
import { secondsToNextWindow } from '../../shared/adapters/table/limits.ts';
import { pennyDropLimitOf } from '../../shared/domain/limits.ts';
import { dropReply } from '../../shared/http/bank-reply.ts';
import { impossible } from '../../shared/http/kyc-refusals.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { askBank } from './ask-bank.ts';
import type { Handle } from './deps.ts';

/**
 * Has one rupee sent, once for a person, an account and an IFSC. What the bank said of this account before counts for it
 * again; what came of a transfer comes by the provider's call or the clock, whichever is first.
 */
export const startPennyDrop: Handle<'startPennyDrop'> = async (request, deps) => {
  const { caller, at, stamp } = request;
  const { store, ids, policy, bankVerifier } = deps;
  const { userCode } = caller;
  if (!bankVerifier) return impossible('no provider makes transfers here: use bank_statement or manual');
  const limit = pennyDropLimitOf(policy.kyc);
  const begun = await beginDrop(
    { store, ids, policy: policy.kyc.bank.pennyDrop },
    { userCode, provider: bankVerifier.name, limit, at, stamp: stamp('kyc_submit') },
  );
  switch (begun.kind) {
    case 'impossible':
      return impossible('no account waits for a transfer: submit one by penny_drop');
    case 'used_up':
      return refuse('verify_limit', {
        retryAfterSeconds: secondsToNextWindow(limit, at),
        limit: { name: limit.name, quota: limit.quota, windowSeconds: limit.windowMs / 1000 },
      });
    case 'standing': {
      const { drop } = await settleDrop(store, policy.kyc, {
        drop: begun.drop,
        answer: 'known',
        at,
        stamp: stamp('kyc_submit'),
      });
      return reply(202, dropReply(drop));
    }
    case 'ours':
      return reply(202, dropReply(await askBank(request, deps, { ...begun, verifier: bankVerifier })));
  }
};
