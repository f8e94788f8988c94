import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { accessControl } from './workflow.ts';

export type AccessControlDeps = { store: Store };

export type Handle<K extends keyof (typeof accessControl)['routes']> = Handler<
  (typeof accessControl)['routes'][K],
  AccessControlDeps
>;
