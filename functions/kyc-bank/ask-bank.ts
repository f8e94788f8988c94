import { settleDrop } from '../../shared/adapters/table/kyc/drops/settle-drop.ts';
import type { BankAnswer } from '../../shared/domain/kyc/judge-drop.ts';
import { Outage } from '../../shared/domain/outage.ts';
import { bankDetails, type BankDetails } from '../../shared/entities/bank-details.ts';
import type { PennyDrop } from '../../shared/entities/penny-drop.ts';
import type { RequestOf } from '../../shared/http/route.ts';
import type { BankVerifier } from '../../shared/ports/bank-verifier.ts';
import type { KycBankDeps } from './deps.ts';
import type { kycBank } from './workflow.ts';

type Request = Pick<RequestOf<(typeof kycBank)['routes']['startPennyDrop']>, 'at' | 'stamp'>;
type Asking = { drop: PennyDrop; record: BankDetails; isNew: boolean; verifier: BankVerifier };

/** A transfer that somebody may have asked for before is asked after first: not every provider knows a reference again. */
const answered = async ({ vault }: KycBankDeps, { drop, record, isNew, verifier }: Asking): Promise<BankAnswer> => {
  const { reference, amount, userCode } = drop;
  if (!isNew) {
    const known = await verifier.fetch(reference);
    if (known.kind !== 'unknown') return known;
  }
  const { ifscCode: ifsc, accountHolderName: name, accountNumberEncrypted } = record;
  const context = { entity: bankDetails.name, field: 'accountNumberEncrypted', userCode };
  const account = await vault.open(context, accountNumberEncrypted);
  return verifier.start({ account, ifsc, name, amount, reference });
};

/**
 * Asks the provider for a transfer that was written down. Without an answer it stays so: the clock asks after it, and its
 * owner may ask again.
 * @returns the drop as the answer left it
 */
export const askBank = async ({ at, stamp }: Request, deps: KycBankDeps, asking: Asking): Promise<PennyDrop> => {
  const { store, policy, metrics, log } = deps;
  try {
    const answer = await answered(deps, asking);
    const { drop } = await settleDrop(store, policy.kyc, { drop: asking.drop, answer, at, stamp: stamp('kyc_submit') });
    return drop;
  } catch (cause) {
    if (!(cause instanceof Outage && cause.dependency === 'provider')) throw cause;
    metrics.count('ProviderOutages', 1);
    log.error('no answer about a transfer', { provider: asking.verifier.name, cause });
    return asking.drop;
  }
};
