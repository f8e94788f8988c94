import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { OfflineEkyc } from '../../shared/ports/offline-ekyc.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import type { Store } from '../../shared/store/store.ts';
import type { kycAadhaar } from './workflow.ts';

export type KycAadhaarDeps = {
  store: Store;
  vault: Vault;
  ids: Ids;
  policy: Policy;
  documents: Pick<Documents, 'read' | 'remove'>;
  offlineEkyc: OfflineEkyc;
  metrics: Metrics;
  log: Log;
};

export type Handle<K extends keyof (typeof kycAadhaar)['routes']> = Handler<
  (typeof kycAadhaar)['routes'][K],
  KycAadhaarDeps
>;
