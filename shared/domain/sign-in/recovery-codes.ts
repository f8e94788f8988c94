import { randomInt } from 'node:crypto';
import { Secret } from '../secret.ts';

const COUNT = 10;
/** Crockford's base 32: without I, L, O and U, so that what is read aloud or copied by hand survives. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP = 4;

const newCode = (): Secret =>
  new Secret(
    Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    ).join('-'),
  );

/** Ten codes of 80 bits each, for somebody who lost their second factor (NIST SP 800-63B, 3.1.2: look-up secrets). */
export const newRecoveryCodes = (): Secret[] => Array.from({ length: COUNT }, newCode);

const written: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A code as it is compared: capitals, without spaces and dashes, look-alikes resolved. */
const normalised = (code: Secret): string =>
  code
    .expose()
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll(/[OIL]/g, (letter) => written[letter] ?? letter);

/** The text whose keyed MAC is stored instead of the code: it is of no use for anybody else. */
export const boundRecoveryCode = (userCode: string, code: Secret): string => `${userCode}|recovery|${normalised(code)}`;
