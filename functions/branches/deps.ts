import type { Handler } from '../../shared/http/route.ts';
import type { Ids } from '../../shared/ports/ids.ts';
import type { Store } from '../../shared/store/store.ts';
import type { branches } from './workflow.ts';

export type BranchesDeps = { store: Store; ids: Pick<Ids, 'branchCode'> };

export type Handle<K extends keyof (typeof branches)['routes']> = Handler<(typeof branches)['routes'][K], BranchesDeps>;
