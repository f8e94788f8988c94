import type { Secret } from '../secret.ts';
import { verifyPassword } from './verify.ts';

/** The current password and the last five before it (rules.md, Passwords). */
const REMEMBERED = 6;

/** Each comparison takes ~40 ms and 19 MiB (imported hashes more): two at once, whatever is stored. */
const AT_ONCE = 2;

/**
 * Whether a new password is one of those somebody had.
 * @param hashes the current hash first, then the earlier ones, newest first; what is beyond the last five is ignored
 */
export const isReused = async (password: Secret, hashes: readonly string[]): Promise<boolean> => {
  const waiting = hashes.slice(0, REMEMBERED);
  let found = false;
  const compareNext = async (): Promise<void> => {
    for (let hash = waiting.shift(); hash !== undefined && !found; hash = waiting.shift())
      if (await verifyPassword(password, hash)) found = true;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, compareNext));
  return found;
};
