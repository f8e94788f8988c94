import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Links } from '../../shared/ports/archive.ts';
import type { Store } from '../../shared/store/store.ts';
import type { auditExports } from './workflow.ts';

export type AuditExportsDeps = { store: Store; links: Links; policy: Policy };

export type Handle<K extends keyof (typeof auditExports)['routes']> = Handler<
  (typeof auditExports)['routes'][K],
  AuditExportsDeps
>;
