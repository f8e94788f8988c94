import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const NOT_COPIED = ['node_modules', '.git', '.local', '.build', 'cdk.out'];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'credbuzzpay-new-'));
  for (const name of readdirSync(root).filter((one) => !NOT_COPIED.includes(one)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

type Ran = { code: number; output: string };

const started = (file: string, args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    const options = {
      cwd: copy,
      maxBuffer: 2 ** 26,
      env: { ...process.env, NO_COLOR: '1', NODE_DISABLE_COMPILE_CACHE: '1' },
    };
    execFile(file, args, options, (failure, out, err) => done({ code: failure === null ? 0 : 1, output: out + err }));
  });
const run = (file: string, ...args: string[]) => started(process.execPath, [join(copy, file), ...args]);
const shell = (script: string) => started('sh', ['-e', '-c', script]);
const make = (...args: string[]) => run('bin/new.ts', ...args);
const made = (path: string): boolean => existsSync(join(copy, path));

// It checks a whole copy of the repository, on a machine that may be busy.
describe('npm run new', { timeout: 300_000 }, () => {
  it('makes routes, a workflow, an entity and a provider that compile, are documented and pass their tests', async () => {
    for (const args of [
      ['workflow', 'parcels', '/v1/me/parcels'],
      ['workflow', 'depots', '/v1/admin/depots'],
      ['workflow', 'greetings', '/v1/greetings'],
      ['route', 'consents', 'confirmConsent', 'POST', '/v1/me/consents/{consentId}/confirm'],
      ['route', 'kyc-review', 'getWorkload', 'GET', '/v1/admin/kyc-workload'],
      ['route', 'branches', 'patchBranchNote', 'PATCH', '/v1/admin/branches/{branchCode}/note'],
      ['route', 'parcels', 'forgetParcel', 'DELETE', '/v1/me/parcels/{parcelId}'],
      ['route', 'parcels', 'markParcel', 'PUT', '/v1/me/parcels/{parcelId}/mark'],
      ['entity', 'ParcelNote'],
      ['provider', 'acme'],
    ])
      expect(await make(...args)).toMatchObject({ code: 0 });
    const checks = await Promise.all([
      run('node_modules/typescript/bin/tsc', '--project', '.'),
      run('bin/docs.ts').then(() =>
        run(
          'node_modules/vitest/vitest.mjs',
          'run',
          'test/functions/parcels',
          'test/functions/depots',
          'test/functions/greetings',
          'test/functions/consents/confirm-consent.test.ts',
          'test/functions/kyc-review/get-workload.test.ts',
          'test/functions/branches/patch-branch-note.test.ts',
          'test/contract/kyc/acme-pan.test.ts',
          'test/every-entity.test.ts',
          'test/every-route.test.ts',
          '--testNamePattern',
          'answers|outage|understands|asks|parcels|depots|greetings|ParcelNote|kyc-workload|/note|/confirm',
        ),
      ),
    ]);
    for (const { code, output } of checks) expect(code, output).toBe(0);
    expect(readFileSync(join(copy, 'docs/generated/iam.md'), 'utf8')).toContain('parcels');
    expect(readFileSync(join(copy, 'docs/generated/openapi.json'), 'utf8')).toContain('/v1/admin/kyc-workload');
  });

  it('works as the first hour says, and a rule that is changed is missed by name', async () => {
    const guide = readFileSync(join(copy, 'docs/guides/first-hour.md'), 'utf8');
    const blocks = [...guide.matchAll(/```sh\n([^`]+)```/g)].map(([, block]) => block!);
    const policy = join(copy, 'shared/domain/policy.ts');
    const kept = readFileSync(policy, 'utf8');
    writeFileSync(policy, kept.replace('maxAttempts: 5,', 'maxAttempts: 4,'));
    const changed = await shell(blocks.find((block) => block.includes('test/functions/otp'))!);
    writeFileSync(policy, kept);
    expect(changed.code).toBe(1);
    expect(changed.output).toMatch(/FAIL.*attempt/);
    const { code, output } = await shell(blocks.find((block) => block.includes('npm run new'))!);
    expect(code, output).toBe(0);
    expect(output).toMatch(/Tests {2}\d+ passed/);
    expect(readFileSync(join(copy, 'docs/generated/openapi.json'), 'utf8')).toContain('/v1/me/clock');
  });

  it.each([
    [[], /Say what is new:\nnpm run new -- route/],
    [['thing', 'x'], /Say what is new/],
    [['route', 'nowhere', 'getIt', 'GET', '/v1/it'], /There is no workflow nowhere: make it first with/],
    [['route', 'consents', 'Get-It', 'GET', '/v1/it'], /Get-It is no operation: write it camelCase/],
    [['route', 'consents', 'getIt', 'FETCH', '/v1/it'], /FETCH is no method: write it GET/],
    [['route', 'consents', 'getIt', 'GET', 'it'], /it is no path: write it like \/v1\/me/],
    [['route', 'consents', 'giveConsent', 'GET', '/v1/it'], /functions\/consents\/give-consent\.ts is there already/],
    [['workflow', 'consents', '/v1/it'], /There is a function consents already/],
    [['workflow', 'Odd Name', '/v1/it'], /Odd Name is no workflow/],
    [['entity', 'branch'], /branch is no entity: write it PascalCase/],
    [['entity', 'Branch'], /shared\/entities\/branch\.ts is there already/],
    [['provider'], /No provider was given/],
    [['provider', 'setu'], /shared\/adapters\/kyc\/setu\/connect\.ts is there already/],
  ])('refuses %j in a sentence, and writes nothing', async (args, sentence) => {
    const { code, output } = await make(...args);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toContain('    at ');
    expect(made('functions/nowhere') || made('functions/consents/get-it.ts')).toBe(false);
  });
});
