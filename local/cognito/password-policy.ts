import { randomInt } from 'node:crypto';
import { PoolFault } from './fault.ts';

const MIN_LENGTH = 14;
const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d\s]/];

/** The policy of the cloud's pool. @throws PoolFault InvalidPasswordException */
export const checkPassword = (password: string): void => {
  if (password.length < MIN_LENGTH || !kinds.every((kind) => kind.test(password)))
    throw new PoolFault('InvalidPasswordException', 'Password did not conform with policy');
};

const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password for somebody who is invited; it meets the policy. */
export const temporaryPassword = (): string =>
  `${Array.from({ length: 16 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')}aA1!`;
