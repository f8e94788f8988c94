import { createServer } from 'node:http';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { descendants, startProcess, untilGone } from './support/process.ts';
import { scratch } from './support/scratch.ts';

const advance = (local: string, advanceSeconds: number) =>
  fetch(`${local}/clock`, { method: 'POST', body: JSON.stringify({ advanceSeconds }) });

const timeOf = async (api: string): Promise<number> => {
  const { time } = (await (await fetch(`${api}/v1/health`)).json()) as { time: string };
  return Date.parse(time);
};

const HOUR = 3_600_000;

// Several starts of the whole system each, on a machine that may be busy.
describe('npm start', { timeout: 150_000 }, () => {
  it('serves the API, keeps the clock over a restart, and leaves nothing behind', async () => {
    const [folder, TMPDIR] = [scratch(), scratch()];
    const first = startProcess(folder, ['--port', '0'], { TMPDIR });
    const { api, local } = await first.ready();
    expect((await advance(local, 3600)).status).toBe(200);
    expect((await timeOf(api)) - Date.now()).toBeGreaterThan(HOUR - 60_000);
    const started = descendants(first.pid);
    first.kill('SIGINT');
    first.kill('SIGINT');
    expect(await first.exit).toBe(0);
    await untilGone(started);
    expect(existsSync(join(folder, '.local', 'lock'))).toBe(false);
    expect(existsSync(join(folder, '.local', 'endpoints.json'))).toBe(false);
    expect(readdirSync(TMPDIR)).toEqual([]);

    const second = startProcess(folder);
    expect((await timeOf((await second.ready()).api)) - Date.now()).toBeGreaterThan(HOUR - 60_000);
    second.kill('SIGTERM');
    expect(await second.exit).toBe(0);

    const third = startProcess(folder, ['--port', '0', '--fresh']);
    expect(Math.abs((await timeOf((await third.ready()).api)) - Date.now())).toBeLessThan(60_000);
  });

  it('takes over after kill -9, of which nothing is left', async () => {
    const [folder, TMPDIR] = [scratch(), scratch()];
    const first = startProcess(folder, ['--port', '0'], { TMPDIR });
    await first.ready();
    const started = descendants(first.pid);
    expect(started.length).toBeGreaterThan(0);
    first.kill('SIGKILL');
    await first.exit;
    await untilGone(started);
    expect(readdirSync(TMPDIR)).toEqual([]);
    await startProcess(folder).ready();
  });

  it.skipIf(process.platform !== 'linux')('ends when its database does', async () => {
    const running = startProcess(scratch());
    await running.ready();
    const started = descendants(running.pid);
    const java = started.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('DynamoDBLocal.jar'));
    if (java === undefined) throw new Error('the database is not among what it started');
    process.kill(java, 'SIGKILL');
    expect(await running.exit).toBe(1);
    expect(running.text()).toMatch(/The local database ended by itself/);
    await untilGone(started);
  });

  it('does not start twice on the same data', async () => {
    const folder = scratch();
    const first = startProcess(folder);
    await first.ready();
    const second = startProcess(folder);
    expect(await second.exit).toBe(1);
    expect(second.text()).toMatch(
      /^The system already runs on this data \(process \d+, .*\): use it, or stop it with `kill \d+`\.\n$/,
    );
    expect((await fetch(`${(await first.ready()).api}/v1/health`)).status).toBe(200);
  });

  it('names a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const folder = scratch();
    const refused = startProcess(folder, ['--port', String(port)]);
    expect(await refused.exit).toBe(1);
    expect(refused.text()).toBe(
      `Port ${port} is taken: stop what uses it, or choose another with \`npm start -- --port <number>\`.\n`,
    );
    expect(existsSync(join(folder, '.local', 'lock'))).toBe(false);
  });

  it.each([
    'keys.json',
    'user-pool.json',
    'clock.json',
    'messages.jsonl',
    'dynamodb/shared-local-instance.db',
    'fauxqs/fauxqs.db',
  ])('says how to mend a damaged %s', async (name) => {
    const folder = scratch();
    const file = join(folder, '.local', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'nonsense\n'.repeat(2000));
    const refused = startProcess(folder);
    expect(await refused.exit).toBe(1);
    expect(refused.text()).toMatch(/^[^\n]*\.local[^\n]*--fresh[^\n]*\n$/);
    expect(readFileSync(file, 'utf8')).toMatch(/nonsense/);
    await untilGone(descendants(refused.pid));
  });

  it('says how to mend a missing Java', async () => {
    const refused = startProcess(scratch(), ['--port', '0'], { JAVA_HOME: '/nowhere' });
    expect(await refused.exit).toBe(1);
    expect(refused.text()).toMatch(/^Java is missing[^\n]*install Java 17[^\n]*\n$/);
  });

  it('names a database of addresses that cannot be read', async () => {
    const folder = scratch();
    const refused = startProcess(folder, ['--port', '0', '--geo', 'cities.mmdb']);
    expect(await refused.exit).toBe(1);
    expect(refused.text()).toMatch(
      /^--geo: [^\n]*\/cities\.mmdb cannot be read as a MaxMind database: name an unpacked \.mmdb file[^\n]*\n$/,
    );
    expect(existsSync(join(folder, '.local', 'lock'))).toBe(false);
  });

  it.each([[['--port', 'x']], [['--nonsense']], [['--port', '70000']]])('refuses %s', async (args) => {
    const refused = startProcess(scratch(), args);
    expect(await refused.exit).toBe(1);
    expect(refused.text()).toMatch(/^[^\n]*Usage: npm start[^\n]*\n$/);
  });
});
