import { defaultPolicy } from '../policy.ts';
import type { Secret } from '../secret.ts';
import { isCommon } from './common.ts';
import { lengthFault } from './password.ts';
import { isPersonal, type About } from './personal.ts';

const { minLength, maxLength } = defaultPolicy.password;

export type PasswordFault = 'too_short' | 'too_long' | 'common' | 'personal';

/**
 * What is wrong with a password somebody chooses, all at once; nothing when it is good. No composition rules
 * (NIST SP 800-63B, 3.1.1.2). Carries the list of common passwords: import it only where passwords are chosen.
 */
export const passwordFaults = (password: Secret, about: About): PasswordFault[] => {
  const text = password.expose();
  const length = lengthFault(text);
  return [
    ...(length ? [length] : []),
    ...(isCommon(text) ? (['common'] as const) : []),
    ...(isPersonal(text, about) ? (['personal'] as const) : []),
  ];
};

const details: Record<PasswordFault | 'reused', string> = {
  too_short: `at least ${minLength} characters`,
  too_long: `at most ${maxLength} characters`,
  common: 'this is one of the passwords that are tried first',
  personal: 'this is built from your name, e-mail address, mobile number or user code, or from our name',
  reused: 'this is one of your last passwords',
};

/**
 * Faults as problem+json lists them: `refuse('password_weak', { errors: weakPassword(['common'], '#/password') })`.
 * @param pointer to the member of the body that holds the password (RFC 6901, as a fragment)
 */
export const weakPassword = (faults: readonly (PasswordFault | 'reused')[], pointer: string) =>
  faults.map((fault) => ({ pointer, code: 'password_weak' as const, detail: details[fault] }));
