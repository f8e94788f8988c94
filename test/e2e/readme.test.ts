import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownSystem, type OwnSystem } from '../support/system.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const marker = '----- next -----';

let system: OwnSystem;

beforeAll(async () => {
  system = await ownSystem();
});

afterAll(() => system.stop());

/** The shell blocks of the README's tour, as written but for the addresses. */
const tour = async (): Promise<string[]> => {
  const text = await readFile(join(root, 'README.md'), 'utf8');
  const [, section = ''] = text.split('## A tour with curl');
  const blocks = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
  const { api, local } = system.endpoints();
  // The inbox is asked again until the message is there, as a person would look again.
  const arrival =
    'for i in $(seq 100); do curl -s "$LOCAL/messages" | grep -q +919876543210 && break; sleep 0.1; done\n';
  return blocks.map((block) =>
    `${block.includes('/messages') ? arrival : ''}${block}`
      .replaceAll('http://127.0.0.1:4000', api)
      .replaceAll('http://127.0.0.1:4001', local),
  );
};

it('the tour of the README answers as it says', async () => {
  const blocks = await tour();
  const { stdout } = await run('bash', ['-eu', '-c', blocks.join(`\necho; echo '${marker}'\n`)], { cwd: root });
  const [health, registered, , verified, me, audited, known, guarded, later] = stdout.split(marker);
  expect(health).toContain('"status":"ok"');
  expect(registered).toContain('"registrationId"');
  expect(verified).toContain('"accessToken"');
  expect(verified).toContain('"currentStep":1');
  expect(me).toContain('"email":"asha@example.com"');
  expect(audited).toContain('"city":"Mysuru"');
  expect(audited).toContain('"nextCursor"');
  for (const shown of ['"status":"verified"', '"panLast4":"ABCXXXXX4K"', '"isKycComplete":false'])
    expect(known).toContain(shown);
  for (const shown of ['"twoFactorEnabled":false', 'otpauth://totp/CredbuzzPay', '"riskScore":'])
    expect(guarded).toContain(shown);
  expect(guarded).not.toContain('"type"');
  expect(later).toContain('"token_expired"');
});
