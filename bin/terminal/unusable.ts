/** What a person can mend; shown in one sentence, without a stack. */
export class Unusable extends Error {}

/** The first sentence of what went wrong, to stand in one of ours. */
export const wordsOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause);
