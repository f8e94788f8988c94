import type { SignInParts } from '../../shared/adapters/compose/sign-in.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { sessions } from './workflow.ts';

export type SessionDeps = SignInParts;

export type Handle<K extends keyof (typeof sessions)['routes']> = Handler<(typeof sessions)['routes'][K], SessionDeps>;
