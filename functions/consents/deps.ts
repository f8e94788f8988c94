import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { consents } from './workflow.ts';

export type ConsentDeps = { store: Store };

export type Handle<K extends keyof (typeof consents)['routes']> = Handler<(typeof consents)['routes'][K], ConsentDeps>;
