import type { IsoTime } from '../time.ts';
import { checkEntries, gapFault, type Gap } from './check-entries.ts';
import { isErased } from './check-entry.ts';
import { checkSeals } from './check-seals.ts';
import type { Evidence } from './evidence.ts';
import { fault, type Fault } from './faults.ts';
import type { SignedSeal, TrustedKeys } from './seal.ts';

/** What was looked at, and what is wrong with it. */
export type Verdict = {
  faults: Fault[];
  /** Entries that are missing between others, and may be logged outside the range: what was parked is logged later. */
  gaps: Gap[];
  seals: number;
  entries: number;
  /** Entries whose values were erased; what is left of them is proved all the same. */
  erased: number;
  /** Entries that no seal covers: newer than the newest one, or of the time of one that is missing or forged. */
  unsealed: number;
  /** Everything up to this moment is sealed. */
  through: IsoTime | undefined;
};

/** A range is proved only where seals cover it from its first moment to its last. */
const coverFaults = ({ ranges }: Evidence, sound: readonly SignedSeal[]): Fault[] => {
  const [first, last] = [sound.at(0)?.seal, sound.at(-1)?.seal];
  return ranges.flatMap(({ log, from, to }) => [
    ...(first && (first.after === undefined || (from !== undefined && first.after < from))
      ? []
      : [
          fault(
            'seal_missing',
            log,
            `No seal covers the beginning of the range, ${from ?? 'which is that of the log'}.`,
          ),
        ]),
    ...(last && last.through >= to ? [] : [fault('seal_missing', log, `No seal covers the end of the range, ${to}.`)]),
  ]);
};

/**
 * Weighs a body of evidence with nothing but itself and the public keys an auditor trusts: every edited, removed, inserted,
 * swapped or re-signed entry, and every seal that is missing, is named. One log at a time.
 */
export const verifyEvidence = (evidence: Evidence, keys: TrustedKeys): Verdict => {
  const logs = new Set([...evidence.seals.map(({ seal }) => seal.log), ...evidence.ranges.map(({ log }) => log)]);
  const mixed =
    logs.size > 1 ? [fault('malformed', [...logs].join(', '), 'These are the logs of more than one stage.')] : [];
  const { faults, sound } = checkSeals(evidence.seals, evidence.leaves, keys);
  const {
    faults: more,
    gaps,
    unsealed,
  } = checkEntries(evidence.entries, { sound, leaves: evidence.leaves }, evidence.ranges);
  const isWhole = sound.at(0)?.seal.after === undefined && evidence.ranges.every(({ complete }) => complete);
  return {
    faults: [...mixed, ...faults, ...coverFaults(evidence, sound), ...more, ...(isWhole ? gaps.map(gapFault) : [])],
    gaps,
    seals: evidence.seals.length,
    entries: evidence.entries.length,
    erased: evidence.entries.filter(isErased).length,
    unsealed,
    through: sound.at(-1)?.seal.through,
  };
};
