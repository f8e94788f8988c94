/** What can be wrong with a log. Each kind is one way to tamper with it, or one thing that is missing to prove it. */
export type FaultKind =
  | 'seal_missing'
  | 'seal_forged'
  | 'seal_unchained'
  | 'leaves_missing'
  | 'leaves_changed'
  | 'entry_edited'
  | 'entries_swapped'
  | 'values_edited'
  | 'values_unproved'
  | 'entry_removed'
  | 'entry_inserted'
  | 'entry_doubled'
  | 'sequence_gap'
  | 'malformed';

/** One fault: what kind, of what, and a sentence for people. */
export type Fault = { kind: FaultKind; of: string; says: string };

export const fault = (kind: FaultKind, of: string, says: string): Fault => ({ kind, of, says });
