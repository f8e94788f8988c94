import type { SignInParts } from '../../shared/adapters/compose/sign-in.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { Messages } from '../../shared/ports/messages.ts';
import type { sessions } from './workflow.ts';

export type SessionDeps = SignInParts & { messages: Messages };

export type Handle<K extends keyof (typeof sessions)['routes']> = Handler<(typeof sessions)['routes'][K], SessionDeps>;
