import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import type { Store } from '../../shared/store/store.ts';
import type { documents } from './workflow.ts';

export type DocumentDeps = { store: Store; documents: Documents; policy: Policy };

export type Handle<K extends keyof (typeof documents)['routes']> = Handler<
  (typeof documents)['routes'][K],
  DocumentDeps
>;
