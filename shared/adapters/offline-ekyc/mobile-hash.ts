import { createHash } from 'node:crypto';
import { sameText } from '../../domain/same-text.ts';
import type { Secret } from '../../domain/secret.ts';
import type { Hashed } from '../../ports/offline-ekyc.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of SHA-256 of …, each as lower-case hex. */
export const chainOf = (text: string, rounds: number): string =>
  Array.from({ length: rounds }).reduce<string>((hash) => sha256(hash), text);

/** UIDAI: as often as the last digit says, 0 and 1 once. Its prose may also be read as once more. */
const roundsOf = (lastDigit: number): readonly number[] => [Math.max(1, lastDigit), lastDigit + 1];

const compare = (found: string, possible: readonly string[]): Hashed => {
  if (found === '') return 'absent';
  const hash = found.toLowerCase();
  return possible.map((one) => sameText(one, hash)).includes(true) ? 'confirmed' : 'not_confirmed';
};

const salted = (text: string, shareCode: Secret, last4: string): readonly string[] =>
  roundsOf(Number(last4.at(-1))).map((rounds) => chainOf(text + shareCode.expose(), rounds));

/**
 * Whether the hash of a document (attribute `m`) is of this mobile number. Only ever evidence for it: the published rule
 * can be read in two ways, and people change their numbers.
 * @param mobile E.164; without one nothing can be confirmed
 */
export const mobileHash = (found: string, mobile: string | undefined, shareCode: Secret, last4: string): Hashed =>
  compare(found, mobile === undefined ? [] : salted(mobile.replace(/^\+91/, ''), shareCode, last4));

/** As {@link mobileHash}, of an e-mail address (attribute `e`): unsalted as UIDAI's FAQ has it, or salted like the mobile. */
export const emailHash = (found: string, email: string, shareCode: Secret, last4: string): Hashed => {
  const plain = email.trim().toLowerCase();
  return compare(found, [sha256(plain), ...salted(plain, shareCode, last4)]);
};
