import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { adminMe } from './workflow.ts';

export type AdminMeDeps = { store: Store };

export type Handle<K extends keyof (typeof adminMe)['routes']> = Handler<(typeof adminMe)['routes'][K], AdminMeDeps>;
