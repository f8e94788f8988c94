import { proveAadhaar } from '../../shared/adapters/table/kyc/prove-aadhaar.ts';
import { secondsUntil } from '../../shared/domain/time.ts';
import { aadhaarKyc } from '../../shared/entities/aadhaar-kyc.ts';
import { digilockerRequest, type DigilockerRequest } from '../../shared/entities/digilocker-request.ts';
import { impossible, providerRefused } from '../../shared/http/kyc-refusals.ts';
import { aadhaarReply } from '../../shared/http/kyc-reply.ts';
import { refuse, reply } from '../../shared/http/route.ts';
import { below, is } from '../../shared/store/conditions.ts';
import { patch } from '../../shared/store/writes.ts';
import type { Handle, KycAadhaarDeps } from './deps.ts';
import { proofRefusal } from './proof-refusal.ts';

const refused = () => providerRefused('DigiLocker showed no Aadhaar: allow it there, and begin again');

const settle = ({ userCode, requestId }: DigilockerRequest, state: 'settled' | 'refused') =>
  patch(digilockerRequest, { userCode, requestId }, { set: { state }, when: { state: is('open') } });

/** The answer of a request that needs no provider any more; undefined while it is open. */
const finished = async (request: DigilockerRequest | undefined, { store }: Pick<KycAadhaarDeps, 'store'>) => {
  if (!request) return refuse('not_found');
  if (request.state === 'refused') return refused();
  if (request.state === 'open') return undefined;
  const record = await store.get(aadhaarKyc, { userCode: request.userCode });
  return reply(200, aadhaarReply(record), record?.version);
};

/**
 * Settles an Aadhaar by what DigiLocker shows, which is asked here: what an app was told on the way back decides nothing.
 * Done twice, or by two requests at once, it answers with the one decision there is.
 */
export const completeDigilocker: Handle<'completeDigilocker'> = async ({ caller, params, at, stamp }, deps) => {
  const { store, policy, digilocker } = deps;
  const { account, userCode } = caller;
  const key = { userCode, requestId: params.requestId };
  const request = await store.get(digilockerRequest, key);
  const answer = await finished(request, deps);
  if (answer || !request) return answer ?? refuse('not_found');
  if (request.expiresAt <= at || request.provider !== digilocker?.name)
    return impossible('this visit to DigiLocker is over: begin again');
  // Paid before the provider is asked.
  const when = { state: is('open'), polls: below(policy.kyc.digilocker.polls) };
  const paid = await store.write(at, patch(digilockerRequest, key, { add: { polls: 1 }, when }));
  if (paid.kind === 'refused')
    return (
      (await finished(paid.current, deps)) ??
      refuse('verify_limit', { retryAfterSeconds: secondsUntil(at, request.expiresAt) })
    );
  const shown = await digilocker.fetch(request.providerRequestId);
  if (shown.kind === 'waiting') return impossible('the person has not finished at DigiLocker yet');
  if (shown.kind === 'refused') {
    await store.write(at, settle(request, 'refused'));
    return refused();
  }
  const outcome = await proveAadhaar(deps, {
    account,
    proof: {
      claims: shown.claims,
      method: 'api_digilocker',
      by: digilocker.name,
      consent: request.consent,
      refusesMismatch: false,
    },
    at,
    stamp: stamp('kyc_submit'),
    others: { digilocker: settle(request, 'settled') },
  });
  if (outcome.kind === 'settled') return reply(200, aadhaarReply(outcome.record), outcome.record.version);
  const other = await finished(await store.get(digilockerRequest, key), deps);
  if (other) return other;
  return outcome.kind === 'stale' ? refuse('version_conflict') : proofRefusal(outcome);
};
