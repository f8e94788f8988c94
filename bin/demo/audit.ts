import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { ownFolder } from '../../local/own-folder.ts';
import type { DemoClient } from './client.ts';
import { show } from './show.ts';

const HOUR_AND_A_BIT = 4300;

const Export = z.object({
  exportId: z.string(),
  state: z.string(),
  entries: z.int().optional(),
  download: z.object({ url: z.url() }).optional(),
});
const Integrity = z.object({ keys: z.array(z.object({ name: z.string(), spki: z.base64() })) });
const Line = z.looseObject({ kind: z.string(), resourceType: z.string().optional(), reason: z.string().optional() });

/** Runs the auditor's command and shows what it says. @returns its exit code */
const verify = async (folder: string): Promise<number | null> => {
  const words = ['audit:verify', '--', join(folder, 'export.jsonl.gz'), '--key', join(folder, 'public.pem')];
  show.fact(`$ npm run ${words.join(' ')}`);
  const [, , ...args] = words;
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../audit-verify.ts'), ...args]);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      for (const line of text.toString().trimEnd().split('\n')) show.fact(`  ${line}`);
    });
  return new Promise((done) => child.once('close', done));
};

/** What somebody does who would rather have had another reason in the log. */
const edited = (file: Buffer): Buffer => {
  const lines = gunzipSync(file).toString().trimEnd().split('\n');
  const at = lines.findIndex((text) => {
    const { kind, resourceType, reason } = Line.parse(JSON.parse(text));
    return kind === 'entry' && resourceType === 'UserAccount' && reason !== undefined;
  });
  const entry = Line.parse(JSON.parse(lines[at] ?? ''));
  show.fact(`reason: ${JSON.stringify(entry.reason)} → "asked for by the customer"`);
  lines[at] = JSON.stringify({ ...entry, reason: 'asked for by the customer' });
  return gzipSync(`${lines.join('\n')}\n`);
};

/** The log is sealed, exported and verified by somebody who trusts nothing but a public key; then one word is changed. */
export const auditJourney = async ({ call, adminToken, advance, run, until, now }: DemoClient): Promise<void> => {
  const token = () => adminToken({ role: 'super_admin' });

  show.step(
    'An hour later the log of that hour is sealed: a tree over its entries, its root signed, nobody can replace it',
  );
  await advance(HOUR_AND_A_BIT);
  await until(
    () => run('seal-audit'),
    (answer) => z.looseObject({ sealed: z.int() }).parse(answer).sealed === 0,
  );
  const integrity = await call('GET', '/v1/admin/audit/integrity', { token: await token(), expect: 200 });
  const { keys } = Integrity.parse(integrity.body);

  show.step('An auditor has the log exported, with the key of its seals');
  const body = { to: await now() };
  const asked = Export.parse(
    (await call('POST', '/v1/admin/audit/exports', { token: await token(), body, expect: 202 })).body,
  );
  await run('export-audit');
  const made = await until(
    async () =>
      Export.parse(
        (await call('GET', `/v1/admin/audit/exports/${asked.exportId}`, { token: await token(), expect: 200 })).body,
      ),
    ({ state }) => state === 'done',
  );
  const file = Buffer.from(await (await fetch(made.download?.url ?? '')).arrayBuffer());
  const folder = ownFolder();
  const pem = keys.map(({ spki }) => `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`).join('');
  await writeFile(join(folder, 'public.pem'), pem);
  await writeFile(join(folder, 'export.jsonl.gz'), file);

  show.step('With the file, the key and one command the auditor proves every entry of it');
  if ((await verify(folder)) !== 0) throw new Error('the log was expected to be proved');

  show.step('Somebody changes one word of one entry: the same command names the entry');
  await writeFile(join(folder, 'export.jsonl.gz'), edited(file));
  if ((await verify(folder)) !== 1) throw new Error('the edit was expected to be found');
};
