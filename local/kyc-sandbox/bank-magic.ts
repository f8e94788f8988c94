import type { Trouble } from './trouble.ts';

/** What a transfer comes to, in the sandbox's words. */
export type Outcome = {
  status: 'valid' | 'invalid_account' | 'blocked' | 'unsupported' | 'failed' | 'failed_for_good';
  nameAtBank?: string;
};

export type BankMagic = {
  status?: Outcome['status'];
  /** Whom the bank names; nobody where it is undefined. */
  name?: (asked: string) => string | undefined;
  trouble?: Trouble;
  /**
   * `in_reply`: known at once, nothing is called in. `before_reply`: called in before the reply to the request. `never`:
   * it stays under way. The rest is known a moment later.
   */
  settles?: 'in_reply' | 'before_reply' | 'never';
  /** How the news is called in; once and rightly signed otherwise. `lost`: not at all. */
  calls?: 'twice' | 'lost' | 'forged' | 'unknown';
};

/**
 * What the last four digits of an account number make the bank say; every other account is its owner's as asked. The
 * guide docs/guides/kyc-sandbox.md lists them, and a test compares the two.
 */
export const BANK_MAGIC: Readonly<Record<string, BankMagic>> = {
  '9001': { name: () => 'Meera Kulkarni' },
  '9002': { name: (asked) => asked.replace(/\s+(\S+)$/, ' Ramesh $1') },
  '9003': { name: () => undefined },
  '9101': { status: 'invalid_account' },
  '9102': { status: 'blocked' },
  '9103': { status: 'unsupported' },
  '9201': { status: 'failed' },
  '9202': { status: 'failed_for_good' },
  '9301': { trouble: 'slow' },
  '9302': { trouble: 'error' },
  '9303': { trouble: 'throttled' },
  '9304': { trouble: 'html' },
  '9305': { trouble: 'truncated' },
  '9401': { settles: 'in_reply' },
  '9402': { settles: 'before_reply' },
  '9403': { settles: 'never' },
  '9501': { calls: 'twice' },
  '9502': { calls: 'lost' },
  '9503': { calls: 'forged' },
  '9504': { calls: 'unknown' },
};
