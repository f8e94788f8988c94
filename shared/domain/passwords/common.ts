import { commonForm, hasWord, type CommonFilter } from './common-filter.ts';
import { commonList } from './common-list.ts';

/** Decoded when first asked, so that a cold start does not pay for it. */
let decoded: CommonFilter | undefined;
const filter = (): CommonFilter => (decoded ??= Buffer.from(commonList, 'base64'));

/** What people append to please a rule: `!`, `1`, `123`, `@2026`, `#1!`. Longer endings are no longer trivial. */
const endings = [/[^\p{L}\p{M}\p{N}]{1,3}$/u, /[^\p{L}\p{M}\p{N}]{0,3}\d{1,4}[^\p{L}\p{M}\p{N}]{0,3}$/u];

/** Shorter words say little about what was put behind them. Characters. */
const LEAST_WORD = 5;

/**
 * Whether a password is among the 100,000 most common ones, in any case, or one of them with a trivial ending
 * (NIST SP 800-63B, 3.1.1.2; OWASP ASVS 6.2.4). Wrong about fewer than 1 in 1,000 others, which are then refused too.
 */
export const isCommon = (password: string): boolean => {
  const form = commonForm(password);
  const stems = endings.map((ending) => form.replace(ending, '')).filter((stem) => stem.length >= LEAST_WORD);
  return [...new Set([form, ...stems])].some((word) => hasWord(filter(), word));
};
