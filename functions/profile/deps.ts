import type { SignInParts } from '../../shared/adapters/compose/sign-in.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { profile } from './workflow.ts';

export type ProfileDeps = Pick<SignInParts, 'store' | 'sessions' | 'messages' | 'metrics' | 'ids'>;

export type Handle<K extends keyof (typeof profile)['routes']> = Handler<(typeof profile)['routes'][K], ProfileDeps>;
