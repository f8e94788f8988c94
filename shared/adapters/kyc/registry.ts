import type { Secret } from '../../domain/secret.ts';
import type { Policy } from '../../domain/policy.ts';
import type { IsoTime } from '../../domain/time.ts';
import type { KycSettings } from '../../platform/kyc-settings.ts';
import type { Metrics } from '../../platform/metrics.ts';
import type { KycProviders } from '../../ports/kyc-providers.ts';
import { connectSandbox } from './sandbox/connect.ts';
import { connectSetu } from './setu/connect.ts';

export type Connecting = {
  limits: Policy['kyc']['providers']['calls'];
  metrics: Metrics;
  now: () => IsoTime;
  /** Opens a secret of the settings. @throws Outage('vault') */
  open: (ciphertext: string) => Promise<Secret>;
};

/** Every provider there is an adapter for, and which ports it serves. */
export const connect = async (settings: KycSettings, parts: Connecting): Promise<KycProviders> => {
  switch (settings.provider) {
    case 'none':
      return {};
    case 'sandbox':
      return connectSandbox(settings, parts);
    case 'setu':
      return connectSetu(settings, parts);
  }
};
