import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { myLogins } from './workflow.ts';

export type MyLoginsDeps = { store: Store };

export type Handle<K extends keyof (typeof myLogins)['routes']> = Handler<(typeof myLogins)['routes'][K], MyLoginsDeps>;
