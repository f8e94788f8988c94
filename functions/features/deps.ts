import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { features } from './workflow.ts';

export type FeaturesDeps = { store: Store };

export type Handle<K extends keyof (typeof features)['routes']> = Handler<(typeof features)['routes'][K], FeaturesDeps>;
