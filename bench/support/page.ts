import type { Result, Row } from './result.ts';

/** Where and of what figures were taken. */
export type Taken = {
  commit: string;
  machine: string;
  node: string;
  system: string;
  /** Load averages over a minute at the beginning and at the end. */
  load: readonly [number, number];
};

/** What a part found, and of what. */
export type Measured = Taken & Result;

const table = (rows: readonly Row[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const isNumber = (column: string) => rows.every((row) => typeof row[column] !== 'string');
  return [
    line(columns),
    line(columns.map((column) => (isNumber(column) ? '--:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n');
};

const section = ({ title, command, notes, tables, commit, load }: Measured): string =>
  [
    `## ${title}`,
    `\`${command}\` at commit ${commit}; load average ${load[0]} when it began and ${load[1]} when it ended.`,
    ...notes,
    ...tables.flatMap(({ title: name, rows }) => [`### ${title}: ${name}`, table(rows)]),
  ].join('\n\n');

/** The page of results, in Markdown. Parts may have been taken at different commits: each says which. */
export const pageOf = (measured: readonly Measured[]): string =>
  [
    '# Results of the benchmarks',
    'Made by `npm run bench -- --write`; the raw figures are in the JSON files beside this page. Nothing here is asserted: figures of different machines, or of different loads, cannot be compared.',
    ...new Set(measured.map(({ machine, node, system }) => `Machine: ${machine}, ${system}, Node ${node}.`)),
    ...measured.map(section),
  ].join('\n\n') + '\n';
