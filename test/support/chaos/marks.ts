import type { Raw } from '../../../shared/store/conditions.ts';

/**
 * What counts attempts, leases and visits: it is paid before anything is done, and may stay when nothing was. Everything
 * else is as it was before, or as after a success.
 */
const COUNTERS: Readonly<Record<string, string>> = {
  RateLimitCounter: 'a use is paid before it is made',
  ActionCounter: 'a use is paid before it is made',
  LoginFailures: 'an attempt is paid before the secret is compared',
  SweepMark: 'how far a schedule came',
  IdempotencyRecord: 'a lease, and what was answered',
};

/** Fields that count attempts and sends, that tell how long, that are new with each write, or that repeat others. */
const PASSING = new Set([
  'pk',
  'sk',
  'version',
  'stamp',
  'updatedAt',
  'attemptCount',
  'emailOtpAttempts',
  'mobileOtpAttempts',
  'resendCount',
  'polls',
  'failedLoginAttempts',
  'failureWindowEndsAt',
  'sessionDuration',
  'view',
]);

const WORD = /^[a-z]+(?:_[a-z]+)*$/;

/** A value as far as it is the same in every run: words of choices, flags and small numbers; of anything else, that it is there. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return value < 1000 ? value : 'number';
  if (typeof value === 'string') return value.length < 30 && WORD.test(value) ? value : 'text';
  if (value instanceof Set) return { set: value.size };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value as Raw)
        .filter(([, inside]) => inside !== undefined)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, inside]) => [name, plain(inside)]),
    );
  return typeof value;
};

const isIndex = (name: string) => /^g\d+(?:pk|sk)$/.test(name);

const marksOf = (item: Raw) =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([name]) => !PASSING.has(name) && !isIndex(name))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, value]) => [name, JSON.stringify(plain(value))]),
  );

const identity = (item: Raw) => `${String(item['pk'])} ${String(item['sk'])}`;

/** What differs between two states of the table, one line for each item that was made, changed or removed. */
export const marksBetween = (before: readonly Raw[], after: readonly Raw[]): string[] => {
  const old = new Map(before.map((item) => [identity(item), item]));
  const now = new Map(after.map((item) => [identity(item), item]));
  const counts = ({ entity }: Raw) => Object.hasOwn(COUNTERS, String(entity));
  const made = after.flatMap((item) => {
    const known = old.get(identity(item));
    if (counts(item)) return [];
    const is = marksOf(item);
    if (!known) return [`+${String(item['entity'])} ${JSON.stringify(is)}`];
    const was = marksOf(known);
    const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => {
      const [left, right] = [known[name], item[name]];
      return !PASSING.has(name) && !isIndex(name) && JSON.stringify(left) !== JSON.stringify(right);
    });
    const changed = names.sort().map((name) => `${name}: ${is[name] ?? 'gone'}`);
    return changed.length === 0 ? [] : [`~${String(item['entity'])} ${changed.join(', ')}`];
  });
  const removed = before.filter((item) => !counts(item) && !now.has(identity(item)));
  return [...made, ...removed.map(({ entity }) => `-${String(entity)}`)].sort();
};

/** The entities that marks speak of. */
export const entitiesOf = (marks: readonly string[]): string[] => [
  ...new Set(marks.map((mark) => mark.split(' ')[0] ?? '')),
];
