import type { Policy } from '../policy.ts';
import type { Comparison } from './compare-persons.ts';
import type { Decision } from './decide.ts';
import { isContested, type ReviewReason } from './review-reasons.ts';

/** What a registry says about a PAN; a vendor's own words are translated by its adapter. */
export type PanAnswer = {
  /**
   * `valid`: in use. `event`: something happened to its holder that somebody must weigh. `ended`: its holder is dead,
   * dissolved or wound up. `invalid`: fake, deactivated, deleted or unknown.
   */
  status: 'valid' | 'event' | 'ended' | 'invalid';
  /** As the registry has it; registries that only compare leave it out. */
  registeredName?: string;
  nameMatches?: boolean;
  dobMatches?: boolean;
  /** Whether it is linked to an Aadhaar: without that it is inoperative (Income-tax Act, section 139AA). */
  seeding: 'linked' | 'not_linked' | 'not_applicable' | 'unknown';
  /** The answer in the vendor's words, without numbers, names or dates. */
  evidence: Readonly<Record<string, string | number | boolean>>;
};

const ENDED = {
  ended: 'The registry says that the holder of this PAN is no longer alive or active.',
  invalid: 'The registry does not know this PAN as valid: check the number, or submit another document.',
} as const;

const doubts = ({ status, nameMatches, dobMatches, seeding }: PanAnswer): ReviewReason[] => [
  ...(status === 'event' ? ['pan_event' as const] : []),
  ...(seeding === 'linked' || seeding === 'not_applicable' ? [] : ['pan_not_linked' as const]),
  ...(nameMatches === false ? ['name_mismatch' as const] : []),
  ...(dobMatches === false ? ['dob_mismatch' as const] : []),
];

/**
 * What follows from a registry's answer: only a valid, linked PAN whose name and date fit everything known passes by
 * itself; what its holder cannot help goes to a reviewer (india-kyc.md 2.2).
 */
export const judgePan = (
  answer: PanAnswer,
  comparison: Comparison,
  record: { reviewReasons?: readonly string[] | undefined },
  { by, risk }: { by: string; risk: keyof Policy['kyc']['reKycYears'] },
): Decision => {
  if (answer.status === 'ended' || answer.status === 'invalid') return { kind: 'reject', reason: ENDED[answer.status] };
  const reasons = [...new Set([...comparison.flags, ...doubts(answer)])];
  return reasons.length > 0 || isContested(record.reviewReasons)
    ? { kind: 'review', reasons }
    : { kind: 'prove', by, risk };
};
