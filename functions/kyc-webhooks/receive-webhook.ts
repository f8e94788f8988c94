import { findDrop } from '../../shared/adapters/table/kyc/drops/find-drop.ts';
import { refreshDrop } from '../../shared/adapters/table/kyc/drops/refresh-drop.ts';
import { tell } from '../../shared/http/code-messages.ts';
import { kycDecided } from '../../shared/http/kyc-decided.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { isFinal } from '../../shared/domain/kyc/penny-drop.ts';
import { refuse, reply, type RequestOf } from '../../shared/http/route.ts';
import type { BankVerifier } from '../../shared/ports/bank-verifier.ts';
import type { Handle, KycWebhookDeps } from './deps.ts';
import type { kycWebhooks } from './workflow.ts';

type Request = RequestOf<(typeof kycWebhooks)['routes']['receiveWebhook']>;

/** @returns whether it told anything that was not known */
const hear = async (
  { at, stamp }: Request,
  deps: KycWebhookDeps,
  verifier: BankVerifier,
  reference: string,
): Promise<boolean> => {
  const { store, policy, metrics, ids, log } = deps;
  const { data } = Ulid.safeParse(reference);
  const drop = data && (await findDrop(store, data, verifier.name));
  if (!drop) {
    metrics.count('WebhooksUnknown', 1);
    log.info('news of an unknown transfer', { provider: verifier.name });
    return true;
  }
  if (isFinal(drop.status)) return false;
  const { notices } = await refreshDrop({ store, policy, verifier, log }, drop, {
    at,
    stamp: stamp('update', { reason: 'told by the provider' }),
    owes: (decided, account) => kycDecided(ids, 'bank', decided, account, at),
  });
  if (notices.length > 0) await tell(deps, notices);
  return true;
};

/**
 * News is only a reason to ask: the answer is fetched from the provider, so that nobody who once learned a secret of
 * theirs verifies an account. Unknown references are taken like known ones, and told apart nowhere.
 */
export const receiveWebhook: Handle<'receiveWebhook'> = async (request, deps) => {
  const { params, raw, at } = request;
  const { bankVerifier: verifier, metrics } = deps;
  if (verifier?.name !== params.provider) return refuse('not_found');
  const read = verifier.readWebhook(raw, at);
  if (read.kind === 'forged') {
    metrics.count('WebhooksForged', 1);
    return refuse('forbidden');
  }
  const heard = await Promise.all(read.references.map((reference) => hear(request, deps, verifier, reference)));
  return heard.length > 0 && heard.every((isNew) => !isNew) ? reply(200, undefined) : reply(202, undefined);
};
