import type { Answer, TestApp } from './app.ts';

/**
 * How often each status and problem code was answered, and what the log says of those that failed: an answer does not
 * tell why.
 */
export const outcomes = ({ lines }: Pick<TestApp, 'lines'>, answers: readonly Answer[]): Record<string, unknown> => {
  const kinds = Map.groupBy(answers, ({ status, body: { code } }) =>
    code === undefined ? `${status}` : `${status} ${code}`,
  );
  const failures = lines.filter((line) => line.includes('"level":"error"') || line.includes('"level":"warn"'));
  return {
    ...Object.fromEntries([...kinds].map(([kind, of]) => [kind, of.length])),
    ...(answers.some(({ status }) => status >= 500) && { failures: [...new Set(failures)] }),
  };
};
