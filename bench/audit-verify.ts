import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ownFolder } from '../local/own-folder.ts';
import { newSealingKey, sealedLog } from '../test/support/audit-log.ts';
import { linesOf, pemOf } from '../test/support/audit-files.ts';

/**
 * How long `audit:verify` takes for a big export, and how much memory: a process of its own with Node's default heap.
 * No pass or fail. `node bench/audit-verify.ts [entries]`
 */
const ENTRIES = Number(process.argv[2] ?? 200_000);
const HOURS = 100;

const folder = ownFolder();
const key = newSealingKey();
const log = sealedLog(key, { hours: HOURS, perHour: Math.ceil(ENTRIES / HOURS), resources: ENTRIES / 20 });
const file = join(folder, 'export.jsonl.gz');
const lines = linesOf(log).map((line) => `${JSON.stringify(line)}\n`);
const bytes = lines.reduce((sum, line) => sum + line.length, 0);
await pipeline(Readable.from(lines), createGzip(), createWriteStream(file));
await writeFile(join(folder, 'public.pem'), pemOf(key));
const program = join(import.meta.dirname, '../bin/audit-verify.ts');
const began = performance.now();
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    '--import',
    `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`,
    program,
    file,
    '--key',
    join(folder, 'public.pem'),
  ],
  { encoding: 'utf8' },
);
const seconds = (performance.now() - began) / 1000;
console.log(stdout.trim());
const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1] ?? Number.NaN) / 1024;
console.table({
  entries: log.entries.length,
  'MB of lines': Math.round(bytes / 2 ** 20),
  'MB packed': Math.round((await stat(file)).size / 2 ** 20),
  seconds: seconds.toFixed(1),
  'MB at most': Math.round(peak),
  'exit code': status,
});
