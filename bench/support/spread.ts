/** The value that so many of the others (0 to 1) do not exceed: nearest rank, so it was really measured. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** To so many decimals, as a number: JSON and tables show the same. */
export const rounded = (value: number, decimals = 1): number => Number(value.toFixed(decimals));

/** What is told of a set of milliseconds. */
export const spread = (values: readonly number[]) => ({
  'p50 ms': rounded(median(values)),
  'p95 ms': rounded(quantile(values, 0.95)),
  'p99 ms': rounded(quantile(values, 0.99)),
});
