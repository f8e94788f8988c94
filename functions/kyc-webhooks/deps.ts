import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { BankVerifier } from '../../shared/ports/bank-verifier.ts';
import type { Store } from '../../shared/store/store.ts';
import type { kycWebhooks } from './workflow.ts';

export type KycWebhookDeps = {
  store: Store;
  policy: Pick<Policy, 'kyc'>;
  bankVerifier: BankVerifier | undefined;
  metrics: Metrics;
  messages: Messages;
  ids: Ids;
  log: Log;
};

export type Handle<K extends keyof (typeof kycWebhooks)['routes']> = Handler<
  (typeof kycWebhooks)['routes'][K],
  KycWebhookDeps
>;
