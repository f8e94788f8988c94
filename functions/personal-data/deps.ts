import type { Policy } from '../../shared/domain/policy.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { personalData } from './workflow.ts';

export type PersonalDataDeps = { store: Store; policy: Policy };

export type Handle<K extends keyof (typeof personalData)['routes']> = Handler<
  (typeof personalData)['routes'][K],
  PersonalDataDeps
>;
