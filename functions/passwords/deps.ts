import type { SignInParts } from '../../shared/adapters/compose/sign-in.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { passwords } from './workflow.ts';

export type PasswordDeps = Pick<
  SignInParts,
  'store' | 'otps' | 'sessions' | 'attempts' | 'ids' | 'policy' | 'messages' | 'metrics'
>;

export type Handle<K extends keyof (typeof passwords)['routes']> = Handler<
  (typeof passwords)['routes'][K],
  PasswordDeps
>;
