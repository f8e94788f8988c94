import { canonicalToken } from './aliases.ts';
import type { Token } from './read-name.ts';

/** How one or more tokens of one name stand for one or more of the other. */
export type Likeness = {
  kind: 'exact' | 'alias' | 'spelling_variant' | 'joined' | 'near_spelling' | 'initial_used';
  /** 0–100. */
  value: number;
  /** Letters beyond initials agree. */
  full: boolean;
};

/** An initial, or a likeness that might be another name, must leave a name of two tokens below `passAt`. */
const VALUES = { exact: 100, alias: 98, spelling_variant: 95, joined: 95, near_spelling: 68, initial_used: 65 };

const like = (kind: Likeness['kind'], full = true): Likeness => ({ kind, value: VALUES[kind], full });

/** A shorter sound is shared by too many names. */
const SHORTEST_SOUND = 3;
/** In a shorter token one letter makes another name: AMIT, AJIT, ANIT. */
const SHORTEST_TYPO = 5;

const isInitial = (text: string): boolean => text.length === 1;

/** Whether one letter more, less, other or exchanged with its neighbour makes one text of the other. */
const oneSlipApart = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2))
  );
};

const isNear = (left: Token, right: Token): boolean =>
  Math.min(left.canonical.length, right.canonical.length) >= SHORTEST_TYPO &&
  (left.loose.some((sound) => right.loose.includes(sound)) ||
    (left.canonical.startsWith(right.canonical.charAt(0)) &&
      (oneSlipApart(left.canonical, right.canonical) || oneSlipApart(left.folded, right.folded))));

const compareOne = (left: Token, right: Token): Likeness | undefined => {
  if (left.optional && right.optional) return undefined;
  if (left.text === right.text) return like('exact', !isInitial(left.text));
  // A title is a name when written as one ("SELJA KUMARI"), never the beginning of one.
  if (left.optional || right.optional) return undefined;
  if (isInitial(left.text) || isInitial(right.text))
    return left.text.startsWith(right.text.charAt(0)) ? like('initial_used', false) : undefined;
  if (left.canonical === right.canonical) return like('alias');
  if (left.folded === right.folded && left.folded.length >= SHORTEST_SOUND) return like('spelling_variant');
  return isNear(left, right) ? like('near_spelling') : undefined;
};

const joined = (tokens: readonly Token[], part: 'text' | 'canonical' | 'folded'): string =>
  tokens.map((token) => token[part]).join('');

/** Whether a token is several written as one; with DE SOUZA, whose parts are no spelling of DSOUZA's. */
const isJoined = (one: Token, several: readonly Token[], onlyInitials: boolean): boolean =>
  one.text === joined(several, 'text') ||
  one.canonical === joined(several, 'canonical') ||
  (!onlyInitials &&
    (one.canonical === canonicalToken(joined(several, 'text')) ||
      (one.folded.length >= SHORTEST_SOUND && one.folded === joined(several, 'folded'))));

/** RAVISHANKAR for RAVI SHANKAR, SK for S K; or RK for RAKESH KUMAR, which are initials only. */
const compareJoined = (one: Token, several: readonly Token[]): Likeness | undefined => {
  if (one.optional) return undefined;
  const onlyInitials = several.every(({ text }) => isInitial(text));
  if (isJoined(one, several, onlyInitials)) return like('joined', !onlyInitials);
  const initials = several.map(({ text }) => text.slice(0, 1)).join('');
  return one.text === initials && several.every(({ optional }) => !optional) ? like('initial_used', false) : undefined;
};

/** How a run of tokens of one name stands for a run of the other; one of the runs is a single token. */
export const compareTokens = (left: readonly Token[], right: readonly Token[]): Likeness | undefined => {
  const [first, second] = [left[0], right[0]];
  if (first === undefined || second === undefined) return undefined;
  if (left.length === 1 && right.length === 1) return compareOne(first, second);
  return left.length === 1 ? compareJoined(first, right) : compareJoined(second, left);
};
