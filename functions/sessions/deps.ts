import type { loginAttempts } from '../../shared/adapters/table/attempts.ts';
import type { SessionTable } from '../../shared/adapters/table/sessions.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { TokenIssuer } from '../../shared/http/session-reply.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Store } from '../../shared/store/store.ts';
import type { sessions } from './workflow.ts';

export type SessionDeps = {
  store: Store;
  sessions: SessionTable;
  attempts: ReturnType<typeof loginAttempts>;
  tokens: TokenIssuer;
  /** Keyed MAC of an identifier that names nobody, for its failure counter. */
  identifierMac: (identifier: string) => string;
  ids: Ids;
  policy: Policy;
};

export type Handle<K extends keyof (typeof sessions)['routes']> = Handler<(typeof sessions)['routes'][K], SessionDeps>;
