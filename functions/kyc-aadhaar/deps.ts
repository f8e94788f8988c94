import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { AadhaarOtp, Digilocker } from '../../shared/ports/kyc-providers.ts';
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
  /** Absent where the stage's provider does not serve them. */
  aadhaarOtp: AadhaarOtp | undefined;
  digilocker: Digilocker | undefined;
  /** Where people may return to from DigiLocker, the usual place first. */
  redirectUrls: readonly string[];
  metrics: Metrics;
  log: Log;
};

export type Handle<K extends keyof (typeof kycAadhaar)['routes']> = Handler<
  (typeof kycAadhaar)['routes'][K],
  KycAadhaarDeps
>;
