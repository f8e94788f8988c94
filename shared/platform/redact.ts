import { isVerhoeff } from '../domain/verhoeff.ts';

type Detector = { find: RegExp; judge?: (found: string) => boolean; as: string };

/** What must never be in a log, found by its shape. A net under the rule that logs carry codes, not contents. */
const detectors: readonly Detector[] = [
  { find: /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+/g, as: '[token]' },
  { find: /\$argon2id?\$[^\s"]+/g, as: '[hash]' },
  { find: /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g, as: '[email]' },
  { find: /(?<![\w-])(?:\+?91[\s-]?)?[6-9]\d{9}(?![\w-])/g, as: '[mobile]' },
  {
    find: /(?<![\w-])[2-9]\d{3}[\s-]?\d{4}[\s-]?\d{4}(?![\w-])/g,
    judge: (found) => isVerhoeff(found.replaceAll(/\D/g, '')),
    as: '[aadhaar]',
  },
  { find: /\b[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]\b/g, as: '[pan]' },
];

/** The text with tokens, hashes, addresses, mobile, Aadhaar and PAN numbers replaced by their kind. */
export const redacted = (text: string): string =>
  detectors.reduce(
    (rest, { find, judge = () => true, as }) => rest.replaceAll(find, (found) => (judge(found) ? as : found)),
    text,
  );
