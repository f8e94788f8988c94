import type { Ifsc } from '../domain/identifiers/ifsc.ts';

/**
 * What is known of a code. A branch that is not known may be newer than the directory; a bank that is not known has no
 * account anybody can be paid on, and where another took it over, `successor` is that one's code.
 */
export type IfscFound =
  | { kind: 'known'; bank: string; bankName: string; knownBranch: boolean }
  | { kind: 'unknown'; bankName?: string; successor?: string };

/** The banks and branches of India's payment systems. It is data that comes with the code: it never fails. */
export type IfscDirectory = { find(ifsc: Ifsc): IfscFound };
