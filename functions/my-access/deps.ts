import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { myAccess } from './workflow.ts';

export type MyAccessDeps = { store: Store };

export type Handle<K extends keyof (typeof myAccess)['routes']> = Handler<(typeof myAccess)['routes'][K], MyAccessDeps>;
