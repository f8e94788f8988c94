import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { branches } from './workflow.ts';

export type BranchesDeps = { store: Store };

export type Handle<K extends keyof (typeof branches)['routes']> = Handler<(typeof branches)['routes'][K], BranchesDeps>;
