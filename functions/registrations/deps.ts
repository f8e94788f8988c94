import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { registrations } from './workflow.ts';

export type RegistrationsDeps = { store: Store };

export type Handle<K extends keyof (typeof registrations)['routes']> = Handler<
  (typeof registrations)['routes'][K],
  RegistrationsDeps
>;
