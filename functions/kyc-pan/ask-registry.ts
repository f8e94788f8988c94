import { settlePan } from '../../shared/adapters/table/kyc/settle-pan.ts';
import { Outage } from '../../shared/domain/outage.ts';
import type { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import type { PanKyc } from '../../shared/entities/pan-kyc.ts';
import type { RequestOf } from '../../shared/http/route.ts';
import type { PanRegistry } from '../../shared/ports/kyc-providers.ts';
import type { KycPanDeps } from './deps.ts';
import type { kycPan } from './workflow.ts';

type Request = RequestOf<(typeof kycPan)['routes']['putPan']>;

/**
 * Asks the registry while its owner waits. Without an answer the submission stays pending, and is asked about again by
 * the clock: an outage is nobody's fault (rules.md, KYC 4).
 * @returns the record as the answer left it, or undefined when there was none
 */
export const askRegistry = async (
  { body, at, stamp }: Request,
  { store, policy, metrics, log }: KycPanDeps,
  { registry, record, reference }: { registry: PanRegistry; record: PanKyc; reference: Ulid },
): Promise<PanKyc | undefined> => {
  const { userCode, submission } = record;
  try {
    const { panNumber: pan, panName: name, panFatherName: fatherName, panDob: dob } = body;
    const answer = await registry.verify({ pan, name, fatherName, dob, reference });
    const settled = { userCode, submission, answer, by: registry.name, at, stamp: stamp('kyc_submit') };
    const { pan: after } = await settlePan(store, policy.kyc, settled);
    return after;
  } catch (cause) {
    if (!(cause instanceof Outage && cause.dependency === 'provider')) throw cause;
    metrics.count('ProviderOutages', 1);
    log.error('no answer about a PAN', { provider: registry.name, cause });
    return undefined;
  }
};
