import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { auditLag } from './audit-lag.ts';
import { coldStart } from './cold-start.ts';
import { growth } from './growth.ts';
import { overhead } from './overhead.ts';
import { pageOf, type Measured, type Taken } from './support/page.ts';
import type { Part, Result } from './support/result.ts';
import { rounded } from './support/spread.ts';
import { throughput } from './throughput.ts';

/**
 * Runs the parts of the bench one after the other and prints what they found. No pass or fail on time.
 * `node bench/run.ts [part …] [--write] [options of the parts]`; --write puts what was found on the committed page of
 * results, beside what other parts found before.
 */
const PARTS: Readonly<Record<string, Part>> = {
  'cold-start': coldStart,
  overhead,
  growth,
  throughput,
  'audit-lag': auditLag,
};

const root = join(import.meta.dirname, '..');
const RAW = join(root, '.build/bench');
const DOCS = join(root, 'docs/bench');
const GIB = 1024 ** 3;

const given = process.argv.slice(2);
const named = given.filter((one) => Object.hasOwn(PARTS, one));
const unknown = given.filter((one) => !one.startsWith('--') && !Object.hasOwn(PARTS, one));
if (unknown.length > 0) throw new Error(`no part ${unknown.join()}: there are ${Object.keys(PARTS).join(', ')}`);
const chosen = named.length === 0 ? Object.keys(PARTS) : named;
const options = given.filter((one) => one.startsWith('--') && one !== '--write');

const load = (): number => rounded(loadavg()[0] ?? 0);
const write = (folder: string, name: string, content: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
};
const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;

const began = load();
const results: Result[] = [];
for (const name of chosen) {
  const found = await PARTS[name]?.(options);
  if (!found) continue;
  results.push(found);
  write(RAW, `${name}.json`, json(found));
  for (const { title, rows } of found.tables) {
    console.log(`\n${found.title}: ${title}`);
    console.table(rows);
  }
}

if (given.includes('--write')) {
  const taken: Taken = {
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / GIB)} GiB`,
    node: process.versions.node,
    system: `${type()} ${release()}`,
    load: [began, load()],
  };
  for (const result of results) write(DOCS, `${result.part}.json`, json({ ...taken, ...result }));
  const measured = Object.keys(PARTS)
    .map((name) => join(DOCS, `${name}.json`))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Measured);
  // What was measured before something was made faster is kept by hand.
  const improvements = readFileSync(join(DOCS, 'improvements.md'), 'utf8');
  write(DOCS, 'results.md', `${pageOf(measured)}\n${improvements}`);
}
