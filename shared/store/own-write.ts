import { isDeepStrictEqual } from 'node:util';
import { is, type Raw } from './conditions.ts';
import type { Operation } from './driver.ts';

type Update = Extract<Operation, { kind: 'update' }>;

const given = (item: Raw): Raw => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));

const at = (item: Raw, path: string): unknown =>
  path.split('.').reduce<unknown>((inside, step) => (inside as Raw | undefined)?.[step], item);

/** Where no version was named, nothing tells this change from the same change by another. */
const isNextVersion = ({ when, add }: Update, current: Raw): boolean =>
  add['version'] === 1 && isDeepStrictEqual(when['version'], is(Number(current['version']) - 1));

const isAsSet = ({ set, remove }: Update, current: Raw): boolean =>
  Object.entries(given(set)).every(([path, value]) => isDeepStrictEqual(at(current, path), value)) &&
  remove.every((path) => at(current, path) === undefined);

/**
 * Whether a single write that was refused is one that took effect: its answer was lost on the way, the SDK sent it again,
 * and what it met is itself. Transactions carry a token for that; single writes do not.
 * @param attempts how often the SDK sent it: what was sent once met somebody else's write
 */
export const isOwnWrite = (operation: Operation, current: Raw | undefined, attempts: number): boolean => {
  if (attempts < 2 || current === undefined) return false;
  if (operation.kind === 'put') return isDeepStrictEqual(given(operation.item), given(current));
  return operation.kind === 'update' && isNextVersion(operation, current) && isAsSet(operation, current);
};
