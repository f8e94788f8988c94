import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { ARCHIVE_BUCKET } from '../../local/buckets-and-queues.ts';
import { program } from '../support/program.ts';
import { ownSystem, registerOver, stranger, type OwnSystem } from '../support/system.ts';

let system: OwnSystem;
let folder: string;

beforeAll(async () => {
  system = await ownSystem();
  folder = await mkdtemp(join(tmpdir(), 'credbuzzpay-'));
  await symlink(system.dataDir, join(folder, '.local'));
});
afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true, force: true });
});

const here = () => folder;
const replay = program('audit-replay.ts', here);
const reconcile = program('audit-reconcile.ts', here);

const set = (fault: object) =>
  fetch(`${system.endpoints().local}/faults`, { method: 'POST', body: JSON.stringify(fault) });

const waiting = async (Prefix: string): Promise<number> => {
  const s3 = new S3Client(localAws(system.endpoints().s3));
  const { KeyCount = 0 } = await s3.send(new ListObjectsV2Command({ Bucket: ARCHIVE_BUCKET, Prefix }));
  s3.destroy();
  return KeyCount;
};

const someone = async (): Promise<{ token: string; userCode: string }> => {
  const { body } = await registerOver(system, stranger());
  const token = String(body['accessToken']);
  const me = await system.call('GET', '/v1/me', { token });
  return { token, userCode: String(me.body['userCode']) };
};

const change = async (token: string, city: string) =>
  expect((await system.call('PATCH', '/v1/me', { token, body: { city } })).status).toBe(200);

/** All that happened so far is logged. */
const untilWhole = () =>
  expect
    .poll(async () => (await reconcile('--local', '--settle', '0')).code, { timeout: 60_000, interval: 500 })
    .toBe(0);

describe('the log of a running system', () => {
  it.each([
    // The writer runs, and cannot reach the table: it parks each record.
    ['parked/', { target: 'dynamodb', kind: 'error', rate: 1 }],
    // The writer itself fails: whole batches are given up.
    ['failed/audit-writer/', { target: 'stream', kind: 'error', rate: 1 }],
  ])('is made whole again by a replay of what waits below %s', async (prefix, fault) => {
    const { token, userCode } = await someone();
    await untilWhole();
    const before = await waiting(prefix);
    // Held back until the fault is there: the change itself must succeed.
    await set({ target: 'stream', kind: 'drop', rate: 1 });
    await change(token, 'Mysuru');
    await set(fault);
    await set({ target: 'stream', kind: 'drop', rate: 0 });
    await expect.poll(() => waiting(prefix), { timeout: 90_000 }).toBeGreaterThan(before);
    await fetch(`${system.endpoints().local}/faults`, { method: 'DELETE' });

    const torn = await reconcile('--local', '--settle', '0');
    expect([torn.code, torn.stdout]).toEqual([1, expect.stringContaining(`missing_tail: UserAccount ${userCode}: #`)]);
    expect(torn.stdout).toContain('Run `npm run audit:replay`, then this again');
    const looked = await replay('--local', '--dry-run');
    expect(looked.stdout).toMatch(/[1-9]\d* entries would be written/);
    const { code, stdout } = await replay('--local');
    expect([code, stdout]).toEqual([0, expect.stringContaining('0 cannot be replayed.')]);
    expect(await waiting(prefix)).toBe(0);
    const mended = await reconcile('--local', '--settle', '0', '--json');
    expect([mended.code, JSON.parse(mended.stdout)]).toMatchObject([0, { findings: [], unreadable: [] }]);
  });

  it.each([
    [replay, [], /^Say either --stage or --local\. Usage: /],
    [replay, ['--local', '--stage', 'dev'], /^Say either --stage or --local\. Usage: /],
    [replay, ['--stage', 'moon'], /^There is no stage moon: choose one of dev, staging, prod\./],
    [reconcile, ['--local', '--rate', 'much'], /^--rate is no such number\. Usage: /],
    [reconcile, ['--nonsense'], /Usage: /],
  ])('is not touched by tools that were asked wrongly (%#)', async (tool, args, sentence) => {
    const { code, stdout, stderr } = await tool(...args);
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toMatch(sentence);
  });
});
