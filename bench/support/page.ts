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

const section = ({ title, command, notes, tables }: Result): string =>
  [
    `## ${title}`,
    `\`${command}\``,
    ...notes,
    ...tables.flatMap(({ title: name, rows }) => [`### ${title}: ${name}`, table(rows)]),
  ].join('\n\n');

/** The page of results, in Markdown. */
export const pageOf = (results: readonly Result[], { commit, machine, node, system, load }: Taken): string =>
  [
    '# Results of the benchmarks',
    'Made by `npm run bench -- --write`; the raw figures are in the JSON files beside this page. Nothing here is asserted: figures of different machines, or of different loads, cannot be compared.',
    `Machine: ${machine}, ${system}, Node ${node}. Commit ${commit}. Load average ${load[0]} when it began and ${load[1]} when it ended.`,
    ...results.map(section),
  ].join('\n\n') + '\n';
