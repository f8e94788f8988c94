import { withoutAadhaar } from '../domain/identifiers/aadhaar.ts';

/** What must never be in a log, found by its shape. A net under the rule that logs carry codes, not contents. */
const detectors: readonly { find: RegExp; as: string }[] = [
  { find: /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+/g, as: '[token]' },
  { find: /\$argon2id?\$[^\s"]+/g, as: '[hash]' },
  { find: /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g, as: '[email]' },
  { find: /(?<![\w-])(?:\+?91[\s-]?)?[6-9]\d{9}(?![\w-])/g, as: '[mobile]' },
  { find: /\b[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]\b/g, as: '[pan]' },
];

/** The text with tokens, hashes, addresses, mobile, Aadhaar and PAN numbers replaced by their kind. */
export const redacted = (text: string): string =>
  withoutAadhaar(
    detectors.reduce((rest, { find, as }) => rest.replaceAll(find, as), text),
    '[aadhaar]',
  );
