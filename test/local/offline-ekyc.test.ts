import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClock } from '../../local/clock.ts';
import { startControl } from '../../local/control.ts';
import { ekycControls } from '../../local/ekyc-controls.ts';
import { functionEnv } from '../../local/function-env.ts';
import { newSigner, openSigner, SIGNER_FILE, type Signer } from '../../local/offline-ekyc/signer.ts';
import { offlineEkycOf } from '../../shared/adapters/compose/offline-ekyc.ts';
import { Secret } from '../../shared/domain/secret.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { scratch } from './support/scratch.ts';

const none = '';
const places = {
  ...{ api: 'http://127.0.0.1:1', dynamodb: none, kms: none, buckets: none, queues: none, senders: none },
  ...{ faces: none, notificationsQueue: none, cognito: none, kycSandbox: 'http://127.0.0.1:2' },
};

/** Verifies as a function of the local system would: from its environment alone. */
const verifyAs = (signer: Signer, zip: Uint8Array, at: string) => {
  const env = functionEnv('kyc', places, { version: '1', tableName: 't', ekycCertificate: signer.certificate });
  const told = readEnv(env, Environment.pick({ STAGE: true, EKYC_TEST_CERTIFICATE: true, POLICY: true }));
  return offlineEkycOf(told)(zip, new Secret('1234'), { at, email: 'a@example.com', mobile: '+919876543210' });
};

const priya = { name: 'Priya Sharma', dob: '1994-03-08', gender: 'female', last4: '4829', shareCode: '1234' };

describe('POST /offline-ekyc', () => {
  const started = async () => {
    const signer = newSigner();
    const clock = openClock(join(scratch(), 'clock.json'));
    const { url, close } = await startControl(ekycControls(signer, clock));
    onTestFinished(close);
    const post = (body: unknown) => fetch(`${url}/offline-ekyc`, { method: 'POST', body: JSON.stringify(body) });
    return { signer, clock, post };
  };

  it.each(['zipcrypto', 'aes'])(
    'makes a file this system believes, as old as its clock says (%s)',
    async (encryption) => {
      const { signer, clock, post } = await started();
      clock.advance(86_400);
      const response = await post({ ...priya, mobile: '9876543210', encryption });
      const { zip } = (await response.json()) as { zip: string };
      expect(await verifyAs(signer, Buffer.from(zip, 'base64'), clock.now())).toMatchObject({
        kind: 'proven',
        claims: { name: 'Priya Sharma', mobile: 'confirmed', email: 'absent' },
      });
      expect(await verifyAs(newSigner(), Buffer.from(zip, 'base64'), clock.now())).toMatchObject({ kind: 'refused' });
    },
  );

  it('signs at the time it is told', async () => {
    const { signer, post } = await started();
    const { zip } = (await (await post({ ...priya, at: '2026-01-01T00:00:00Z' })).json()) as { zip: string };
    expect(await verifyAs(signer, Buffer.from(zip, 'base64'), '2026-01-01T00:00:00.000Z')).toMatchObject({
      kind: 'proven',
      claims: { signedAt: '2026-01-01T00:00:00.000Z' },
    });
  });

  it.each([{}, { ...priya, last4: '12345' }, { ...priya, gender: 'F' }, { ...priya, aadhaar: '1' }])(
    'refuses %j, telling what it expects',
    async (body) => {
      const { post } = await started();
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('shareCode');
    },
  );
});

describe('npm run kyc:sample', () => {
  const program = resolve(import.meta.dirname, '../../bin/kyc-sample.ts');
  const run = (cwd: string, ...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', timeout: 60_000 });
  const complete = [
    ...['--name', 'Priya Sharma', '--dob', '1994', '--gender', 'female', '--last4', '4829'],
    ...['--mobile', '98765 43210', '--share-code', '1234', '--at', '2026-11-20T10:00:00Z'],
  ];

  it('writes a file that the system of the same folder believes', async () => {
    const folder = scratch();
    const { stdout, status } = run(folder, ...complete, '--aes', '--out', 'priya.zip');
    expect(stdout).toBe('priya.zip: a synthetic offline e-KYC file of Priya Sharma, share code 1234.\n');
    expect(status).toBe(0);
    const signer = openSigner(join(folder, '.local', SIGNER_FILE));
    const zip = readFileSync(join(folder, 'priya.zip'));
    expect(await verifyAs(signer, zip, '2026-11-20T10:00:00.000Z')).toMatchObject({
      kind: 'proven',
      claims: { dobPrecision: 'year', mobile: 'confirmed' },
    });
  });

  it.each([
    ['an argument it does not know', [...complete, '--colour', 'red'], "Unknown option '--colour'. Usage:"],
    ['no place to write to', complete, '--out is missing: name the file to write. Usage:'],
    ['no name', [...complete.slice(2), '--out', 'a.zip'], '--name is missing: '],
    [
      'a wrong share code',
      [...complete, '--share-code', '12', '--out', 'a.zip'],
      '--share-code is wrong: four digits. Usage:',
    ],
    ['a folder that is not there', [...complete, '--out', 'no/a.zip'], 'no/a.zip cannot be written: '],
  ])('says in one sentence that it was given %s', (_, args, sentence) => {
    const { stderr, status } = run(scratch(), ...args);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });
});
