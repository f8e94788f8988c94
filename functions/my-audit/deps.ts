import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { myAudit } from './workflow.ts';

export type MyAuditDeps = { store: Store };

export type Handle<K extends keyof (typeof myAudit)['routes']> = Handler<(typeof myAudit)['routes'][K], MyAuditDeps>;
