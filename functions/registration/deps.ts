import type { SignInParts } from '../../shared/adapters/compose/sign-in.ts';
import type { Handler } from '../../shared/http/route.ts';
import type { registration } from './workflow.ts';

export type RegistrationDeps = Omit<SignInParts, 'identifierMac'>;

export type Handle<K extends keyof (typeof registration)['routes']> = Handler<
  (typeof registration)['routes'][K],
  RegistrationDeps
>;
