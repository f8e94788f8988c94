import type { Ask, Reply } from './ask.ts';

export type Surroundings = {
  ask: Ask;
  /** All that was answered so far. */
  replies: readonly Reply[];
  url: string;
  origin: string | undefined;
  /** The clock of this machine, in milliseconds since 1970. */
  now: () => number;
  /** Never the same twice. */
  nonce: () => string;
};

/** `mend` says in one sentence what to look at when it fails. */
export type Check = { name: string; mend: string; run: (around: Surroundings) => Promise<void> };
