import * as z from 'zod';
import type { Outcome } from './function-host.ts';

const Reported = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() }).nullish();

/**
 * Which items of a batch failed, by what the function answered (ReportBatchItemFailures): none, these, or all of them
 * when it threw, timed out, or named something that was not in the batch.
 */
export const failedItems = (outcome: Outcome, identifiers: readonly string[]): ReadonlySet<string> => {
  const all = new Set(identifiers);
  if (outcome.kind !== 'returned') return all;
  const { success, data } = Reported.safeParse(outcome.value);
  if (!success) return all;
  const named = (data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return named.every((identifier) => all.has(identifier)) ? new Set(named) : all;
};

/** Why a batch failed, for a person. */
export const reasonOf = (outcome: Outcome): string =>
  outcome.kind === 'threw'
    ? `${outcome.error.errorType}: ${outcome.error.errorMessage}`
    : outcome.kind === 'timeout'
      ? 'timed out'
      : 'reported failures';
