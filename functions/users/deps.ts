import type { NamedBranches } from '../../shared/adapters/table/branch-names.ts';
import type { SessionTable } from '../../shared/adapters/table/sessions.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { IdentityDirectory } from '../../shared/ports/identity-directory.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { Store } from '../../shared/store/store.ts';
import type { users } from './workflow.ts';

export type UsersDeps = {
  store: Store;
  sessions: SessionTable;
  directory: IdentityDirectory;
  withBranchNames: NamedBranches;
  messages: Messages;
  metrics: Metrics;
  ids: Ids;
  policy: Policy;
};

export type Handle<K extends keyof (typeof users)['routes']> = Handler<(typeof users)['routes'][K], UsersDeps>;
