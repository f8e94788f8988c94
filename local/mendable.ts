/** Something a person can mend: its message is one sentence that says what is wrong and what to do, shown without a stack. */
export class Mendable extends Error {}

/** The code Node gives an operating-system error, if it is one. */
export const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
