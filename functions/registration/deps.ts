import type { OtpEngine } from '../../shared/adapters/table/otps.ts';
import type { SessionTable } from '../../shared/adapters/table/sessions.ts';
import type { loginAttempts } from '../../shared/adapters/table/attempts.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { TokenIssuer } from '../../shared/http/session-reply.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { Store } from '../../shared/store/store.ts';
import type { registration } from './workflow.ts';

export type RegistrationDeps = {
  store: Store;
  otps: OtpEngine;
  sessions: SessionTable;
  attempts: ReturnType<typeof loginAttempts>;
  tokens: TokenIssuer;
  messages: Messages;
  ids: Ids;
  policy: Policy;
};

export type Handle<K extends keyof (typeof registration)['routes']> = Handler<
  (typeof registration)['routes'][K],
  RegistrationDeps
>;
