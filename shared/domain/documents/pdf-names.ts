/** Names with which a PDF acts, carries files or opens others (ISO 32000-2, 12.6 and 7.11), long enough never to be chance. */
const ACTIVE = new Set([
  'JavaScript',
  'OpenAction',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'XFA',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Movie',
  'Sound',
  'Rendition',
]);
/** Two letters stand in any compressed picture: these count only outside of one, or where a value follows as to a key. */
const SHORT = new Set(['JS', 'AA']);

const name = /\/((?:[^\0\t\n\f\r ()<>[\]{}/%#]|#[0-9a-fA-F]{2})+)/g;
/** A value as acts have it, or a comment before one. */
const value = /[\0\t\n\f\r ]*(?:<<|%|\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R\b)/y;

/** Any letter of a name may be written as `#` and two digits. */
const plain = (written: string): string =>
  written.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export type NamesSeen = { isActive: boolean; isEncrypted: boolean; objectStreams: number };

/**
 * The names that matter in some text of a PDF. @param isSyntax whether the text is known to be objects rather than,
 * perhaps, coded data
 */
export const namesIn = (text: string, isSyntax: boolean): NamesSeen => {
  const seen = { isActive: false, isEncrypted: false, objectStreams: 0 };
  for (const match of text.matchAll(name)) {
    const found = plain(match[1] ?? '');
    if (ACTIVE.has(found)) seen.isActive = true;
    if (found === 'Encrypt') seen.isEncrypted = true;
    if (found === 'ObjStm') seen.objectStreams += 1;
    if (!SHORT.has(found)) continue;
    value.lastIndex = match.index + match[0].length;
    if (isSyntax || value.test(text)) seen.isActive = true;
  }
  return seen;
};
