import * as z from 'zod';

/**
 * Where a transfer of one rupee stands that shows whose an account is (rules.md, KYC 7). `created`: written down, before
 * anybody was asked. `pending`: the provider has it. `failed_retryable`: it failed, and no money can have moved.
 */
export const PennyDropStatus = z.enum([
  'created',
  'pending',
  'verified',
  'name_mismatch',
  'invalid_account',
  'blocked',
  'unsupported',
  'failed_retryable',
  'failed_final',
  'expired',
]);
export type PennyDropStatus = z.output<typeof PennyDropStatus>;

/**
 * What happens to it. `accept`: the provider took it. `match`, `differ`: the bank named the holder, and it is who it
 * should be, or perhaps not. `give_up`: nothing came of it in time. `retry`: its owner asks for another transfer.
 */
export type PennyDropEvent =
  | 'accept'
  | 'match'
  | 'differ'
  | 'invalid_account'
  | 'blocked'
  | 'unsupported'
  | 'fail'
  | 'fail_for_good'
  | 'give_up'
  | 'retry';

const outcomes = {
  match: 'verified',
  differ: 'name_mismatch',
  invalid_account: 'invalid_account',
  blocked: 'blocked',
  unsupported: 'unsupported',
  fail: 'failed_retryable',
  fail_for_good: 'failed_final',
  give_up: 'expired',
} as const;

/** The life of a penny drop: what is not here is not possible. A state that leads nowhere is final. */
const pennyDropTransitions: Readonly<
  Record<PennyDropStatus, Readonly<Partial<Record<PennyDropEvent, PennyDropStatus>>>>
> = {
  created: { accept: 'pending', ...outcomes },
  pending: outcomes,
  // Better news of the same transfer outdoes the failure; another one is asked for only by its owner.
  failed_retryable: { match: 'verified', differ: 'name_mismatch', retry: 'created' },
  verified: {},
  name_mismatch: {},
  invalid_account: {},
  blocked: {},
  unsupported: {},
  failed_final: {},
  expired: {},
};

/** The state after an event. @returns undefined when it is not possible there: it is late, or told a second time */
export const afterDropEvent = (status: PennyDropStatus, event: PennyDropEvent): PennyDropStatus | undefined =>
  pennyDropTransitions[status][event];

/** Whether nothing can change it any more. */
export const isFinal = (status: PennyDropStatus): boolean => Object.keys(pennyDropTransitions[status]).length === 0;

/** Whether the provider may still tell something new by itself. */
export const isUnderWay = (status: PennyDropStatus): boolean => status === 'created' || status === 'pending';

/** What its owner may do where it does not lead to a decision. */
export const dropAdvice: Readonly<Partial<Record<PennyDropStatus, string>>> = {
  failed_retryable: 'The transfer failed and no money moved: try again.',
  failed_final: 'The transfer failed: withdraw the account and submit it by bank_statement or manual.',
  expired: 'The bank did not answer: withdraw the account and submit it by bank_statement or manual.',
};
