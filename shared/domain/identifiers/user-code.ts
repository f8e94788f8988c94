import * as z from 'zod';

/** Letters and digits that are not mistaken for one another when read aloud or typed: no I, L, O, U, 0, 1. */
export const userCodeAlphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

const LENGTH = 6;

/** Names an account for good. Codes of imported accounts may hold any letter or digit. */
export const UserCode = z
  .string()
  .regex(/^[A-Z0-9]{6}$/)
  .brand<'UserCode'>();
export type UserCode = z.output<typeof UserCode>;

/** A user code as people type it: any case, spaces around. */
export const UserCodeInput = z
  .string()
  .regex(/^\s*[A-Za-z0-9]{6}\s*$/, 'a user code is six letters or digits')
  .overwrite((text) => text.trim().toUpperCase())
  .brand<'UserCode'>();

/** So many characters, none like another. */
export const drawCode = (length: number, randomInt: (limit: number) => number): string =>
  Array.from({ length }, () => userCodeAlphabet.charAt(randomInt(userCodeAlphabet.length))).join('');

/**
 * Draws a new code: 30^6, some 729 million. Collisions are found by the write and drawn again.
 * @param randomInt uniform integer in `[0, limit)`, from a CSPRNG: codes must not be predictable
 */
export const newUserCode = (randomInt: (limit: number) => number): UserCode =>
  UserCode.parse(drawCode(LENGTH, randomInt));

/** Nobody's (new codes have no O): looked up where an identifier belongs to no one, so that it takes as long. */
export const NOBODY = UserCode.parse('NOBODY');
