import { Outage } from '../../../domain/outage.ts';

/**
 * Why a provider gave no answer that can be used. `refuses_us`: our credentials, our quota or our request, so a matter
 * for operators. `status`: it failed itself. `shape`: it answered what its documentation does not know. `open`: it was
 * not even asked, because it failed too often a moment ago.
 */
export type FaultReason = 'network' | 'timeout' | 'status' | 'refuses_us' | 'too_large' | 'not_json' | 'shape' | 'open';

/** The cause of an outage: codes alone. Nothing that was sent or received is in it, for it is logged. */
export class ProviderFault extends Error {
  readonly reason: FaultReason;

  constructor(asked: string, reason: FaultReason, code: string | number = '') {
    super(`${asked}: ${reason}${code === '' ? '' : ` ${code}`}`);
    this.reason = reason;
  }
}

export const outageOf = (fault: ProviderFault): Outage =>
  new Outage('provider', fault, { timedOut: fault.reason === 'timeout' });
