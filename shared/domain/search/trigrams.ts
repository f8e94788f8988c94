/** Letters of a posting: a shorter text cannot be searched for. */
const LENGTH = 3;

/** Domains that say nothing about whose address it is: they are not searched for, or half of all users would be found. */
const COMMON_DOMAINS: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'yahoo.co.in',
  'yahoo.in',
  'ymail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'rediffmail.com',
  'icloud.com',
  'proton.me',
  'protonmail.com',
  'zoho.com',
]);

/** How often each letter or digit occurs in a hundred characters of Indian names, addresses and numbers, roughly. */
const FREQUENCY: Readonly<Record<string, number>> = {
  ...{ a: 14, e: 7, i: 8, o: 5, u: 4, n: 7, r: 6, s: 6, h: 6, m: 4, t: 4, d: 4, l: 4, k: 4, p: 3, v: 3, y: 3 },
  ...{ g: 2, b: 2, j: 2, c: 2, w: 1, f: 1, z: 1, x: 1, q: 1 },
  ...{ '0': 4, '1': 4, '2': 4, '3': 4, '4': 4, '5': 4, '6': 5, '7': 6, '8': 7, '9': 8, ' ': 6, '.': 3, _: 1, '-': 1 },
};

const expected = (trigram: string): number =>
  Array.from(trigram).reduce((product, letter) => product * (FREQUENCY[letter] ?? 1), 1);

const trigramsOf = (text: string): string[] => {
  const letters = Array.from(text);
  return letters
    .slice(0, Math.max(0, letters.length - LENGTH + 1))
    .map((_, place) => letters.slice(place, place + LENGTH).join(''));
};

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

export type Searchable = {
  userCode: string;
  email: string;
  /** Admins have none. */
  mobile?: string | undefined;
  firstName?: string | undefined;
  middleName?: string | undefined;
  lastName?: string | undefined;
};

const COUNTRY = '+91';

const fieldsOf = ({ userCode, email, mobile = '', firstName, middleName, lastName }: Searchable): string[] =>
  [
    email,
    mobile.startsWith(COUNTRY) ? mobile.slice(COUNTRY.length) : mobile,
    [firstName, middleName, lastName].filter((name) => name !== undefined).join(' '),
    userCode,
  ]
    .map(plain)
    .filter((field) => field !== '');

/** What a user is looked for in: a line for each field, so that nothing is found across two. */
export const searchText = (user: Searchable): string => fieldsOf(user).join('\n');

/** The part of a line that is worth an index: the whole, but of an e-mail at a common provider only what precedes the @. */
const indexed = (line: string): string => {
  const at = line.lastIndexOf('@');
  return at > 0 && COMMON_DOMAINS.has(line.slice(at + 1)) ? line.slice(0, at) : line;
};

/** Every trigram a searchable text is found by, once. */
export const postingsOf = (text: string): string[] => [
  ...new Set(text.split('\n').flatMap((line) => trigramsOf(indexed(line)))),
];

/** A question as it is compared with searchable texts. */
export const searchFor = (typed: string): string => {
  const text = plain(typed);
  return text.startsWith(COUNTRY) ? text.slice(COUNTRY.length).trim() : text;
};

/**
 * The trigram to look under: the one expected least often of those that every match has been posted under.
 * @returns undefined when the question is too short, or lies in the domain of a common provider
 */
export const rarestTrigram = (question: string): string | undefined => {
  const at = question.indexOf('@');
  // What follows an @ may be a provider's, which is not posted; what precedes it always is.
  const certain = at < 0 ? question : question.slice(0, at);
  const rest = at < 0 ? '' : question.slice(at + 1);
  const isCommon = [...COMMON_DOMAINS].some((domain) => domain.startsWith(rest));
  const candidates = [...trigramsOf(certain), ...(at < 0 || isCommon ? [] : trigramsOf(rest))];
  return candidates.sort((left, right) => expected(left) - expected(right))[0];
};
