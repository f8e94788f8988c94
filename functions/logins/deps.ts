import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { logins } from './workflow.ts';

export type LoginsDeps = { store: Store };

export type Handle<K extends keyof (typeof logins)['routes']> = Handler<(typeof logins)['routes'][K], LoginsDeps>;
