import type { SecondStepParts } from '../../shared/adapters/compose/second-step.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { sessions } from './workflow.ts';

export type SessionDeps = SecondStepParts;

export type Handle<K extends keyof (typeof sessions)['routes']> = Handler<(typeof sessions)['routes'][K], SessionDeps>;
