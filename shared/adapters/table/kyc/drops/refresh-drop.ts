import { Outage } from '../../../../domain/outage.ts';
import type { Policy } from '../../../../domain/policy.ts';
import type { IsoTime } from '../../../../domain/time.ts';
import type { PennyDrop } from '../../../../entities/penny-drop.ts';
import type { Log } from '../../../../platform/log.ts';
import type { BankVerifier } from '../../../../ports/bank-verifier.ts';
import type { Stamp } from '../../../../store/stamp.ts';
import type { Store } from '../../../../store/store.ts';
import { settleDrop, type DropOwes, type SettledDrop } from './settle-drop.ts';
import type { Told } from './weigh-answer.ts';

type Parts = { store: Store; policy: Pick<Policy, 'kyc'>; verifier: BankVerifier; log: Log };

const fetched = async ({ verifier, log }: Parts, { reference, status }: PennyDrop): Promise<Told> => {
  try {
    const answer = await verifier.fetch(reference);
    return answer.kind === 'unknown' ? 'unheard' : answer;
  } catch (cause) {
    if (!(cause instanceof Outage && cause.dependency === 'provider')) throw cause;
    log.error('no answer about a transfer', { provider: verifier.name, reference, status, cause });
    return 'unheard';
  }
};

/** Asks the provider what came of a transfer, and settles it. Silence settles it too once its time is over. */
export const refreshDrop = async (
  parts: Parts,
  drop: PennyDrop,
  { at, stamp, owes }: { at: IsoTime; stamp: Stamp; owes: DropOwes },
): Promise<SettledDrop> => {
  const answer = await fetched(parts, drop);
  return settleDrop(parts.store, parts.policy.kyc, { drop, answer, at, stamp, owes });
};
