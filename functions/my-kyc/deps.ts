import type { Handler } from '../../shared/http/route.ts';
import type { Store } from '../../shared/store/store.ts';
import type { myKyc } from './workflow.ts';

export type MyKycDeps = { store: Store };

export type Handle<K extends keyof (typeof myKyc)['routes']> = Handler<(typeof myKyc)['routes'][K], MyKycDeps>;
