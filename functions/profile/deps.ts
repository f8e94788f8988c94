import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { profile } from './workflow.ts';

export type ProfileDeps = { store: Store };

export type Handle<K extends keyof (typeof profile)['routes']> = Handler<(typeof profile)['routes'][K], ProfileDeps>;
