import { canonicalToken } from './aliases.ts';
import { foldName, looseNames } from './fold-name.ts';

export type Token = {
  text: string;
  canonical: string;
  folded: string;
  loose: readonly string[];
  /** A title, a word of respect, an AND: nothing is missing when the other name has none. */
  optional: boolean;
};

export type Sex = 'male' | 'female';

export type Name =
  | { kind: 'read'; tokens: readonly Token[]; sexes: ReadonlySet<Sex> }
  /** No letter; letters other than A–Z; more than the aligner takes. */
  | { kind: 'empty' | 'script_differs' | 'too_long' };

/** Beyond it a name is for a person to compare: the cost of an alignment doubles with each token. */
const MOST_CHARACTERS = 200;
const MOST_TOKENS = 8;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const TITLES = words(
  'MR MRS MS MISS MX MASTER SMT SHRI SRI SHREE SHRIMATI SREE KUM KM KUMARI SUSHRI DR PROF ADV ADVOCATE ER LATE SARDAR HAJI JANAB CAPT MAJOR COL REV FR',
);
const FILLERS = words('JI BHAI BEN SAHAB SAHEB AND');
const MALE = words('MR KUMAR KR BHAI MASTER');
const FEMALE = words('MRS MISS MS SMT SHRIMATI SUSHRI KUM KM KUMARI BEN DEVI KAUR BEGUM');

/** What follows names a parent, a husband or a nickname; before it stands the name. */
const TAIL = /(?:(?<![A-Z])[SDWCH]\s?\/\s?O(?![A-Z])|(?<![A-Z])(?:SON|DAUGHTER|WIFE) OF(?![A-Z])|@).*$/s;

/** Letters without their marks, upper case, one space between words; initials written together with dots are taken apart. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/^\s*M\/S(?![A-Z])/, '')
    .replace(TAIL, '')
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();

const tokenOf = (text: string, optional: boolean): Token => {
  const canonical = canonicalToken(text);
  const folded = foldName(canonical);
  return { text, canonical, folded, loose: looseNames(folded), optional };
};

const sexOf = (text: string): Sex | undefined => {
  if (MALE.has(text) || /^\w{3,}BHAI$/.test(text)) return 'male';
  return FEMALE.has(text) || /^\w{4,}BEN$/.test(text) ? 'female' : undefined;
};

/** Titles lead, fillers stand anywhere; a name of nothing else is a name. */
const tokensOf = (texts: readonly string[]): readonly Token[] => {
  const untitled = texts.findIndex((text) => !TITLES.has(text));
  const isOptional = (text: string, place: number) => place < untitled || FILLERS.has(text);
  const nothingElse = untitled < 0 || texts.every(isOptional);
  return texts.map((text, place) => tokenOf(text, !nothingElse && isOptional(text, place)));
};

/** A name as it is aligned with another. Never throws, and takes little time whatever it is given. */
export const readName = (written: string): Name => {
  if (written.length > MOST_CHARACTERS) return { kind: 'too_long' };
  const text = plain(written);
  if (text === '') return { kind: 'empty' };
  if (/[^A-Z ]/.test(text)) return { kind: 'script_differs' };
  const texts = text.split(' ');
  if (texts.length > MOST_TOKENS) return { kind: 'too_long' };
  const sexes = new Set(texts.map(sexOf).filter((sex) => sex !== undefined));
  return { kind: 'read', tokens: tokensOf(texts), sexes };
};
