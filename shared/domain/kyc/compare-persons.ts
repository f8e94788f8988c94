import type { Gender } from '../choices.ts';
import type { Policy } from '../policy.ts';
import { matchNames, type NameMatch } from './names/match-names.ts';
import type { ReviewReason } from './review-reasons.ts';

/** A person as one source says. */
export type Stated = {
  name: string;
  dob?: string | undefined;
  /** `year`: only the year of the date means something. */
  dobPrecision?: 'day' | 'year' | undefined;
  gender?: Gender | undefined;
};

export type Comparison = {
  /** Of all names compared, the lowest. */
  score: number;
  band: NameMatch['band'];
  /** `profile:order_differs`: the source compared with, and what made the score. */
  reasons: string[];
  version: string;
  /** Why somebody should look at it; none when everything fits. */
  flags: ReviewReason[];
};

/** What the profile says, once its owner filled in who they are. */
export const profilePerson = (account: {
  firstName?: string | undefined;
  middleName?: string | undefined;
  lastName?: string | undefined;
  dob?: string | undefined;
  gender?: Gender | undefined;
}): Stated | undefined => {
  const { firstName, middleName, lastName, dob, gender } = account;
  if (firstName === undefined || dob === undefined) return undefined;
  const name = [firstName, middleName, lastName].filter((part) => part !== undefined).join(' ');
  return { name, dob, gender };
};

const YEAR = 4;

const sameDob = (left: Stated, right: Stated): boolean => {
  if (left.dob === undefined || right.dob === undefined) return true;
  const length = left.dobPrecision === 'year' || right.dobPrecision === 'year' ? YEAR : left.dob.length;
  return left.dob.slice(0, length) === right.dob.slice(0, length);
};

const sameGender = (left: Stated, right: Stated): boolean =>
  left.gender === undefined || right.gender === undefined || left.gender === right.gender;

const nameFlags = { pass: [], review: ['name_review'], mismatch: ['name_mismatch'] } as const;

/**
 * Compares one statement with all that is known of a person, by name, date of birth and gender (rules.md, KYC 5). What
 * a source does not say is not compared.
 */
export const comparePersons = (
  stated: Stated,
  known: Readonly<Record<string, Stated | undefined>>,
  bands: Policy['kyc']['names'],
): Comparison => {
  const sources = Object.entries(known).flatMap(([source, person]) => (person ? [{ source, person }] : []));
  const matches = sources.map(({ source, person }) => ({ source, ...matchNames(stated.name, person.name, bands) }));
  const lowest = matches.reduce<(typeof matches)[number] | undefined>(
    (worst, match) => (worst === undefined || match.score < worst.score ? match : worst),
    undefined,
  ) ?? { source: 'nothing', ...matchNames('', '', bands) };
  const flags: ReviewReason[] = [
    ...nameFlags[lowest.band],
    ...(sources.every(({ person }) => sameDob(stated, person)) ? [] : ['dob_mismatch' as const]),
    ...(sources.every(({ person }) => sameGender(stated, person)) ? [] : ['gender_mismatch' as const]),
  ];
  return {
    score: lowest.score,
    band: lowest.band,
    reasons: matches.flatMap(({ source, reasons }) => reasons.map((reason) => `${source}:${reason}`)),
    version: lowest.version,
    flags,
  };
};
