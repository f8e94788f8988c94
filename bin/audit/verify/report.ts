import type { Evidence } from '../../../shared/domain/audit/evidence.ts';
import type { Verdict } from '../../../shared/domain/audit/verify-evidence.ts';
import { oneLine } from '../../terminal/one-line.ts';

/** Faults that are named; of the others there is a count. */
const NAMED = 100;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const rangesOf = ({ ranges }: Evidence): string[] =>
  ranges.map(
    ({ log, from, to, complete }) =>
      `range     log ${log}, from ${from ?? 'its beginning'} to ${to}${complete ? '' : ' (a part of it: what is missing is not looked for)'}`,
  );

const sealsOf = ({ seals }: Evidence, { through }: Verdict): string => {
  const numbers = seals.map(({ seal }) => seal.number);
  if (numbers.length === 0) return 'seals     none';
  const [first, last] = numbers.reduce(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Infinity, 0],
  );
  return `seals     ${first} to ${last}${through === undefined ? ', none of them sound' : `, everything to ${through} is sealed`}`;
};

const conclusion = ({ faults, entries, unsealed }: Verdict): string => {
  if (faults.length > 0) return `NOT PROVED: ${counted(faults.length, 'fault', 'faults')}.`;
  if (unsealed > 0)
    return `PROVED, but for ${counted(unsealed, 'entry', 'entries')} newer than the newest seal, which nothing proves yet.`;
  return entries > 0 ? 'PROVED: every entry is the one that was logged.' : 'PROVED: the seals follow on each other.';
};

const gapsOf = ({ gaps }: Verdict): string => {
  const missing = gaps.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return `gaps      ${gaps.length}${missing === 0 ? '' : ` (${counted(missing, 'entry', 'entries')} not in this range; a parked one is logged later)`}`;
};

/** What was looked at and what is wrong with it, for a person: a line for each fault. */
export const report = (evidence: Evidence, verdict: Verdict): string => {
  const { faults, entries, erased, unsealed } = verdict;
  const more = faults.length - NAMED;
  return [
    ...rangesOf(evidence),
    sealsOf(evidence, verdict),
    `entries   ${entries}`,
    `erased    ${erased}${erased > 0 ? ' (their values are not here; the rest of them is proved)' : ''}`,
    `unsealed  ${unsealed}`,
    gapsOf(verdict),
    ...faults.slice(0, NAMED).map(({ kind, says }) => `${kind}: ${says}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    conclusion(verdict),
  ]
    .map(oneLine)
    .join('\n');
};
