import type { Policy } from '../../policy.ts';
import { align, type Pair } from './align.ts';
import { readName, type Name, type Token } from './read-name.ts';

export type NameMatch = {
  /** 0–100. */
  score: number;
  band: 'pass' | 'review' | 'mismatch';
  /** Codes, never parts of a name: they are stored and shown where names may not be. */
  reasons: readonly string[];
  /** Of the algorithm: scores of two versions are not comparable. */
  version: string;
};

type Bands = Policy['kyc']['names'];
type Read = Extract<Name, { kind: 'read' }>;
type Judgement = { score: number; reasons: readonly string[] };

export const NAMES_VERSION = 'names/1';

/** A token in full on both sides that is on neither's other side: these are two names. */
const UNMATCHED_CAP = 50;
/** R K S is everybody. */
const INITIALS_CAP = 45;
/** What one name has and the other has not. One alone brings a perfect match below `passAt`. */
const FIRST_EXTRA = 16;
const EACH_MORE = 8;
const ORDER = 2;

const leftover = (tokens: readonly Token[], isTaken: (place: number) => boolean): number =>
  tokens.filter(({ optional }, place) => !optional && !isTaken(place)).length;

const within = (place: number, begin: number, count: number): boolean => place >= begin && place < begin + count;

const meanOf = (pairs: readonly Pair[], overTokens: number): number =>
  pairs.reduce((sum, { value, leftCount, rightCount }) => sum + value * (leftCount + rightCount), 0) /
  Math.max(1, overTokens);

const isInOrder = (pairs: readonly Pair[]): boolean =>
  pairs.every(({ right }, at) => at === 0 || right > (pairs[at - 1]?.right ?? 0));

/** One name is only a man's, the other only a woman's: SUNITA KUMAR and SUNITA KUMARI, MR KIRAN and MRS KIRAN. */
const sexesDiffer = ({ sexes: left }: Read, { sexes: right }: Read): boolean =>
  left.size === 1 && right.size === 1 && left.has('male') !== right.has('male');

const judge = (left: Read, right: Read, { passAt }: Bands): Judgement => {
  const pairs = align(left.tokens, right.tokens);
  const inLeft = leftover(left.tokens, (at) => pairs.some((pair) => within(at, pair.left, pair.leftCount)));
  const inRight = leftover(right.tokens, (at) => pairs.some((pair) => within(at, pair.right, pair.rightCount)));
  const covered = pairs.reduce((sum, { leftCount, rightCount }) => sum + leftCount + rightCount, 0);
  const [unmatched, extra] = [Math.min(inLeft, inRight), Math.max(inLeft, inRight)];
  const kinds = [...new Set(pairs.map(({ kind }) => kind))].filter((kind) => kind !== 'exact');

  const reasons: string[] = kinds.toSorted();
  if (!isInOrder(pairs)) reasons.push('order_differs');
  if (unmatched > 0) {
    const score = Math.min(UNMATCHED_CAP, meanOf(pairs, covered + inLeft + inRight));
    return { score, reasons: [...reasons, 'unmatched_token'] };
  }
  if (extra > 0) reasons.push('extra_token');
  const ordered = meanOf(pairs, covered) - (reasons.includes('order_differs') ? ORDER : 0);
  const whole = extra === 0 ? ordered : ordered - FIRST_EXTRA - EACH_MORE * (extra - 1);
  if (!pairs.some(({ full }) => full))
    return { score: Math.min(INITIALS_CAP, whole), reasons: [...reasons, 'only_initials'] };
  const differ = sexesDiffer(left, right);
  if (differ) reasons.push('sex_differs');
  // A slip of one letter is as often a brother's name: somebody looks, however long the rest agrees.
  return { score: differ || kinds.includes('near_spelling') ? Math.min(passAt - 1, whole) : whole, reasons };
};

const sameTokens = (left: Read, right: Read): boolean =>
  left.tokens.map(({ text }) => text).join(' ') === right.tokens.map(({ text }) => text).join(' ');

const compare = (left: string, right: string, bands: Bands): Judgement => {
  const [one, other] = [readName(left), readName(right)];
  if (one.kind === 'empty' || other.kind === 'empty') return { score: 0, reasons: ['empty'] };
  if (one.kind === 'read' && other.kind === 'read')
    return sameTokens(one, other) ? { score: 100, reasons: ['exact'] } : judge(one, other, bands);
  if (left === right) return { score: 100, reasons: ['exact'] };
  // What cannot be compared here is not a mismatch: somebody who reads it decides.
  const reasons = [one.kind, other.kind].filter((kind) => kind !== 'read');
  return { score: bands.reviewAt, reasons: [...new Set(reasons)].toSorted() };
};

/**
 * How well two names fit one person, by our own aligner of tokens: titles, order, initials, Indian spellings, names
 * written together. Ready-made similarities pass VIJAY KUMAR for AJAY KUMAR; here a token that fits nothing on either
 * side is a mismatch, and only names accounted for in full on both sides pass.
 *
 * Symmetric, never throws, at most a few milliseconds for any input. Letters other than A–Z are reviewed, not refused.
 * @param bands scores from which a match passes or is looked at (rules: KYC 5)
 */
export const matchNames = (left: string, right: string, bands: Bands): NameMatch => {
  // One order of the two, so that a tie between alignments falls the same way.
  const [first, second] = left <= right ? [left, right] : [right, left];
  const { score: exact, reasons } = compare(first, second, bands);
  const score = Math.round(Math.max(0, exact));
  const band = score >= bands.passAt ? 'pass' : score >= bands.reviewAt ? 'review' : 'mismatch';
  return { score, band, reasons, version: NAMES_VERSION };
};
