import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localStore } from '../../local/local-store.ts';
import { guard } from '../../shared/entities/guard.ts';
import { ownSystem, type OwnSystem } from '../support/system.ts';

const program = join(import.meta.dirname, '../../bin/admin-create.ts');

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

const run = (...args: string[]): Promise<{ code: number; text: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder }, (failure, stdout, stderr) =>
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, text: stdout + stderr }),
    );
  });

const who = ['--email', 'Meera@example.com', '--name', 'Meera Iyer Rao'];

describe('npm run admin:create', () => {
  it('refuses a second super_admin unless one is wanted', async () => {
    const { code, text } = await run('--local', ...who);
    expect([code, text]).toEqual([1, expect.stringMatching(/^Stage local already has a super_admin.*--another\.\n$/)]);
  });

  it('makes one who is invited and may do everything, and finds them again', async () => {
    const made = await run('--local', ...who, '--another');
    expect([made.code, made.text]).toEqual([0, expect.stringContaining('is now a super_admin of local')]);
    const token = await system.adminToken({ email: 'meera@example.com' });
    const { status, body } = await system.call('GET', '/v1/admin/me', { token });
    expect([status, body['role'], body['firstName'], body['lastName']]).toEqual([
      200,
      'super_admin',
      'Meera',
      'Iyer Rao',
    ]);
    expect(await system.messagesTo('meera@example.com')).toMatchObject([{ template: 'admin_invitation' }]);
    const again = await run('--local', ...who, '--another');
    expect([again.code, again.text]).toEqual([0, expect.stringContaining('already')]);
    expect(await system.messagesTo('meera@example.com')).toHaveLength(1);
    const { store, stop } = localStore(system.endpoints().dynamodb, 'CredbuzzPay-local');
    expect(await store.get(guard, { name: 'SUPERADMINS' })).toMatchObject({ memberCount: 2 });
    await stop();
  });

  it('takes nobody’s address', async () => {
    const seeded = system.endpoints().admins.find(({ role }) => role === 'admin')!;
    const { code, text } = await run('--local', '--email', seeded.email, '--name', 'Eve', '--another');
    expect([code, text]).toEqual([1, expect.stringContaining('belongs to another account')]);
  });

  it.each([
    [['--local'], /--email: .*Usage: /],
    [['--local', '--email', 'nonsense', '--name', 'A'], /--email: not an e-mail address.*Usage: /],
    [['--local', '--email', 'a@example.com', '--name', '1'], /--name\.first: .*Usage: /],
    [who, /either --stage or --local.*Usage: /],
    [['--stage', 'moon', ...who], /There is no stage moon: choose one of dev, staging, prod\./],
    [['--nonsense'], /Usage: /],
  ])('refuses %j in one sentence', async (args, message) => {
    const { code, text } = await run(...args);
    expect(code).toBe(1);
    expect(text).toMatch(message);
    expect(text.trim().split('\n')).toHaveLength(1);
  });
});
