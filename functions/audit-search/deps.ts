import type { Handler } from '../../shared/http/route.ts';
import type { SealFiles } from '../../shared/ports/seals.ts';
import type { Store } from '../../shared/store/store.ts';
import type { auditSearch } from './workflow.ts';

export type AuditSearchDeps = { store: Store; seals: Pick<SealFiles, 'seal' | 'leaves' | 'publicKey'> };

export type Handle<K extends keyof (typeof auditSearch)['routes']> = Handler<
  (typeof auditSearch)['routes'][K],
  AuditSearchDeps
>;
