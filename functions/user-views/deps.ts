import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { userViews } from './workflow.ts';

export type UserViewsDeps = { store: Store };

export type Handle<K extends keyof (typeof userViews)['routes']> = Handler<
  (typeof userViews)['routes'][K],
  UserViewsDeps
>;
