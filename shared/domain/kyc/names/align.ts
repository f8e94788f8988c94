import { compareTokens, type Likeness } from './compare-tokens.ts';
import type { Token } from './read-name.ts';

/** Tokens of one name that stand for tokens of the other. Places and counts are in tokens. */
export type Pair = Likeness & { left: number; leftCount: number; right: number; rightCount: number };

/** The tokens one token may have been written as: RAM GOPAL VARMA. */
const LONGEST_RUN = 3;

/** Every run of one name that stands for a run of the other, by the place it begins in the left name. */
const pairsOf = (left: readonly Token[], right: readonly Token[]): readonly (readonly Pair[])[] =>
  left.map((_, from) => {
    const pairs: Pair[] = [];
    for (let leftCount = 1; leftCount <= LONGEST_RUN && from + leftCount <= left.length; leftCount += 1)
      for (let to = 0; to < right.length; to += 1) {
        const most = leftCount === 1 ? LONGEST_RUN : 1;
        for (let rightCount = 1; rightCount <= most && to + rightCount <= right.length; rightCount += 1) {
          const likeness = compareTokens(left.slice(from, from + leftCount), right.slice(to, to + rightCount));
          if (likeness) pairs.push({ ...likeness, left: from, leftCount, right: to, rightCount });
        }
      }
    return pairs;
  });

type Best = { worth: number; pairs: readonly Pair[] };

/**
 * The alignment of two names in which the most of both is accounted for, whatever their order. Exact, not greedy: a
 * greedy one gives an initial away to the first token it fits. At most tokens × 2^tokens states, each visited once.
 */
export const align = (left: readonly Token[], right: readonly Token[]): readonly Pair[] => {
  const pairs = pairsOf(left, right);
  const known = new Map<number, Best>();
  const from = (place: number, taken: number): Best => {
    if (place >= left.length) return { worth: 0, pairs: [] };
    const key = place * 2 ** right.length + taken;
    const before = known.get(key);
    if (before) return before;
    let best = from(place + 1, taken);
    for (const pair of pairs[place] ?? []) {
      const takes = (2 ** pair.rightCount - 1) * 2 ** pair.right;
      if (taken & takes) continue;
      const rest = from(place + pair.leftCount, taken | takes);
      const worth = rest.worth + pair.value * (pair.leftCount + pair.rightCount);
      if (worth > best.worth) best = { worth, pairs: [pair, ...rest.pairs] };
    }
    known.set(key, best);
    return best;
  };
  return from(0, 0).pairs;
};
