import type { ChallengeMethod } from '../domain/sign-in/second-factor.ts';
import { refuse } from './route.ts';

/** A method that was not offered. It costs no attempt. */
export const methodFault = (offered: readonly ChallengeMethod[]) =>
  refuse('validation_failed', {
    errors: [{ pointer: '#/method', code: 'validation_failed', detail: `one of ${offered.join(', ')}` }],
  });
