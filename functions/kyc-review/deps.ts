import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import type { Store } from '../../shared/store/store.ts';
import type { kycReview } from './workflow.ts';

export type ReviewDeps = {
  store: Store;
  vault: Vault;
  ids: Ids;
  policy: Policy;
  documents: Pick<Documents, 'downloadUrl'>;
  messages: Messages;
  metrics: Metrics;
};

export type Handle<K extends keyof (typeof kycReview)['routes']> = Handler<(typeof kycReview)['routes'][K], ReviewDeps>;
