import type { Policy } from '../policy.ts';
import type { Comparison } from './compare-persons.ts';
import type { Decision } from './decide.ts';
import type { PennyDropEvent } from './penny-drop.ts';
import { isContested } from './review-reasons.ts';

/** A provider's answer in its own words, without numbers, names or dates. */
type Evidence = { evidence: Readonly<Record<string, string | number | boolean>> };

/** What a provider says about a transfer; its own words are translated by its adapter. */
export type BankAnswer =
  | ({ kind: 'waiting' } & Evidence)
  /** The account took the money. Some banks do not say whose it is. */
  | ({ kind: 'valid'; nameAtBank?: string; utr?: string } & Evidence)
  /**
   * `failed`: and no money can have moved, so that another transfer is no second one. `failed_for_good`: it failed, or
   * nobody can tell.
   */
  | ({ kind: 'invalid_account' | 'blocked' | 'unsupported' | 'failed' | 'failed_for_good' } & Evidence);

const REJECTED = {
  invalid_account: 'The bank does not know this account: check the number and the IFSC.',
  blocked: 'The bank says that this account is closed or blocked: ask your bank, or submit another one.',
  unsupported: 'No transfer can verify this account: submit it by bank_statement or manual.',
} as const;

/** What follows for the drop and, where it settles something, for the record. */
export type DropJudgement = { event: PennyDropEvent; decision?: Decision };

/**
 * What follows from an answer. Only a holder whose name fits everything known passes by itself (rules.md, KYC 5);
 * joint accounts name their first holder alone, so another name is for a reviewer, not a refusal.
 * @param comparison of the name at the bank with all that is known; undefined where the bank named nobody
 */
export const judgeDrop = (
  answer: BankAnswer,
  comparison: Comparison | undefined,
  record: { reviewReasons?: readonly string[] | undefined },
  { by, risk }: { by: string; risk: keyof Policy['kyc']['reKycYears'] },
): DropJudgement => {
  switch (answer.kind) {
    case 'waiting':
      return { event: 'accept' };
    case 'failed':
      return { event: 'fail' };
    case 'failed_for_good':
      return { event: 'fail_for_good' };
    case 'invalid_account':
    case 'blocked':
    case 'unsupported':
      return { event: answer.kind, decision: { kind: 'reject', reason: REJECTED[answer.kind] } };
    case 'valid': {
      const event = comparison?.band === 'pass' ? 'match' : 'differ';
      const reasons = comparison ? comparison.flags : (['name_review'] as const);
      return reasons.length > 0 || isContested(record.reviewReasons)
        ? { event, decision: { kind: 'review', reasons } }
        : { event, decision: { kind: 'prove', by, risk } };
    }
  }
};
