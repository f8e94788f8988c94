import type { Call, TestApp } from '../app.ts';

export type Wish = Call & { params?: Readonly<Record<string, string>> };

/** One request that succeeds: how the world must be for it, what is asked, and what it leaves behind. */
export type Act = {
  /** The name of the operation in the manifest. */
  operation: string;
  /** @returns the request; a function of it where it differs by the moment, as codes of an authenticator do */
  prepare: (app: TestApp) => Promise<Wish | (() => Wish)>;
  /**
   * The kinds of items that a success makes (`+Session`), changes (`~Session`) or removes (`-Session`). Counters apart:
   * see marks.ts.
   */
  leaves: readonly string[];
  /** What an unfinished attempt may leave until it is repeated: exactly one of these sets of kinds of items. And why that is no harm. */
  between?: { because: string; states: readonly (readonly string[])[] };
  /** What an attempt that was done, but whose answer was never noted, may leave once more when it is repeated. */
  again?: { because: string; marks: readonly string[] };
  /** What the schedules do later, where they finish what a request began. */
  clock?: (app: TestApp) => Promise<void>;
  /** How somebody gets a message that an outage kept from being sent, where not by repeating the request. */
  toldBy?: string;
};

export const act = (
  operation: string,
  leaves: readonly string[],
  prepare: Act['prepare'],
  more: Pick<Act, 'between' | 'again' | 'clock' | 'toldBy'> = {},
): Act => ({ operation, leaves, prepare, ...more });

/** A code whose record was written and that never came. */
export const newCode = {
  again: {
    because: 'a code that never came gives way to the next, which alone is good',
    marks: ['+OtpRecord', '~OtpPointer', '~SignInChallenge', '~Session'],
  },
};

/** What its owner is told of, who may know. */
export const toldAgain = (because: string) => ({ again: { because, marks: ['+OwedNotice'] } });
