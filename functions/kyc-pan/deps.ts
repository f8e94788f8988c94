import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { PanRegistry } from '../../shared/ports/kyc-providers.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import type { Store } from '../../shared/store/store.ts';
import type { kycPan } from './workflow.ts';

export type KycPanDeps = {
  store: Store;
  vault: Vault;
  ids: Ids;
  policy: Policy;
  /** Absent where the stage has no contract with any. */
  panRegistry: PanRegistry | undefined;
  metrics: Metrics;
  log: Log;
};

export type Handle<K extends keyof (typeof kycPan)['routes']> = Handler<(typeof kycPan)['routes'][K], KycPanDeps>;
