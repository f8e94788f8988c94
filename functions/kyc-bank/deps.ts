import type { OtpEngine } from '../../shared/adapters/table/otps.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { BankVerifier } from '../../shared/ports/bank-verifier.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { IfscDirectory } from '../../shared/ports/ifsc-directory.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import type { Store } from '../../shared/store/store.ts';
import type { kycBank } from './workflow.ts';

export type KycBankDeps = {
  store: Store;
  vault: Vault;
  ids: Ids;
  policy: Policy;
  ifscDirectory: IfscDirectory;
  /** Absent where the stage has no contract with any. */
  bankVerifier: BankVerifier | undefined;
  otps: OtpEngine;
  messages: Messages;
  metrics: Metrics;
  log: Log;
};

export type Handle<K extends keyof (typeof kycBank)['routes']> = Handler<(typeof kycBank)['routes'][K], KycBankDeps>;
