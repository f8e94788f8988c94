import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Evidence } from '../../shared/domain/audit/evidence.ts';
import { linesOf, pemOf, writeLines } from '../support/audit-files.ts';
import { newSealingKey, sealedLog } from '../support/audit-log.ts';

const GUIDE = join(import.meta.dirname, '../../docs/guides/audit.md');
const hasOpenSsl = spawnSync('openssl', ['version']).status === 0;

/** The commands of the guide, as they stand there. */
const commands = async (): Promise<string> => {
  const guide = await readFile(GUIDE, 'utf8');
  const [, section = ''] = guide.split('\n## One entry by hand\n');
  return [...(section.split('\n## ')[0] ?? '').matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block).join('');
};

/** Runs them beside an export and a public key. */
const byHand = async (evidence: Evidence, spki: Buffer): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'credbuzzpay-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeLines(join(folder, 'export.jsonl'), linesOf(evidence));
  await writeFile(join(folder, 'public.pem'), pemOf({ spki }));
  const script = await commands();
  const PATH = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    execFile('bash', ['--norc', '-uc', script], { cwd: folder, env: { PATH } }, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.trim().split('\n')),
    );
  });
};

describe.skipIf(!hasOpenSsl)('the commands of the guide', () => {
  const key = newSealingKey();
  const log = sealedLog(key, { perHour: 7 });
  const [first, ...others] = log.entries;

  it('prove an entry of a log as it was written', async () => {
    expect(await byHand(log, key.spki)).toEqual([
      'leaf: the same',
      'values: the same',
      'root: the same',
      'Verified OK',
      'key: the same',
      'chain: the same',
    ]);
  });

  it('show that a field, a value, a leaf or a key is another', async () => {
    const edited = await byHand({ ...log, entries: [{ ...first, action: 'create' }, ...others] }, key.spki);
    expect(edited[0]).toBe('leaf: NOT the same');
    const values = await byHand({ ...log, entries: [{ ...first, newValues: { city: 'Goa' } }, ...others] }, key.spki);
    expect(values[1]).toBe('values: NOT the same');
    const leaves = new Map(log.leaves).set(1, log.leaves.get(1)!.slice(0, -1));
    expect((await byHand({ ...log, leaves }, key.spki))[2]).toBe('root: NOT the same');
    const other = await byHand(log, newSealingKey().spki);
    expect([other.join('\n').includes('Verified OK'), other.includes('key: NOT the same')]).toEqual([false, true]);
  });
});
