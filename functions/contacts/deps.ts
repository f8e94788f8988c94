import type { SignInParts } from '../../shared/adapters/compose/sign-in.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { contacts } from './workflow.ts';

export type ContactDeps = Pick<SignInParts, 'store' | 'otps' | 'ids' | 'messages' | 'metrics'>;

export type Handle<K extends keyof (typeof contacts)['routes']> = Handler<(typeof contacts)['routes'][K], ContactDeps>;
