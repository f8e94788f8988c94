import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { KMSClient } from '@aws-sdk/client-kms';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAws } from '../../local/aws-config.ts';
import { ALIAS_PREFIX, TOKEN_KEYS } from '../../local/kms-keys.ts';
import { startKms, type Kms } from '../../local/kms.ts';
import { signerOf, tokenKeysOf } from '../../shared/adapters/compose/tokens.ts';
import { kmsMacKeys } from '../../shared/adapters/kms/kms-mac-keys.ts';
import { kmsTokenKeys, kmsTokenSigner } from '../../shared/adapters/kms/kms-token-signer.ts';
import { kmsVault } from '../../shared/adapters/kms/kms-vault.ts';
import { Outage } from '../../shared/domain/outage.ts';
import { Sealed, Secret } from '../../shared/domain/secret.ts';
import { tokenVerifier, type AccessClaims } from '../../shared/http/tokens.ts';

let folder: string;
let server: Kms;
let kms: KMSClient;
const alias = (name: string) => `alias/credbuzzpay-local-${name}`;
const keys = {
  sealing: (entity: string) => alias(entity === 'BankDetails' ? 'bank' : 'aadhaar'),
  fingerprint: alias('fingerprint-hmac'),
};
const subject = { entity: 'AadhaarKyc', field: 'aadhaarNumberEncrypted', userCode: 'ABCDEF' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'credbuzzpay-'));
  server = await startKms({ keyFile: join(folder, 'keys.json') });
  kms = new KMSClient({ ...localAws(server.url), maxAttempts: 1 });
});

afterAll(async () => {
  kms.destroy();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the vault', () => {
  it('opens what it sealed, and never seals twice alike', async () => {
    const vault = kmsVault(kms, keys);
    const [one, other] = [
      await vault.seal(subject, new Secret('999941057058')),
      await vault.seal(subject, new Secret('999941057058')),
    ];
    expect(one.ciphertext()).not.toBe(other.ciphertext());
    expect((await vault.open(subject, one)).expose()).toBe('999941057058');
  });

  it.each([
    ['another user', { ...subject, userCode: 'BCDEFG' }],
    ['another field', { ...subject, field: 'apiResponse' }],
    ['another entity’s key', { ...subject, entity: 'BankDetails' }],
  ])('does not open for %s', async (_what, context) => {
    const vault = kmsVault(kms, keys);
    const sealed = await vault.seal(subject, new Secret('999941057058'));
    await expect(vault.open(context, sealed)).rejects.toThrow(Outage);
  });

  it('does not open what was changed', async () => {
    const vault = kmsVault(kms, keys);
    const bytes = Buffer.from((await vault.seal(subject, new Secret('999941057058'))).ciphertext(), 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await expect(vault.open(subject, new Sealed(bytes.toString('base64')))).rejects.toThrow(Outage);
  });

  it('fingerprints alike what is alike, by kind', async () => {
    const vault = kmsVault(kms, keys);
    const print = (kind: 'aadhaar' | 'pan', value: string) => vault.fingerprint(kind, new Secret(value));
    expect(await print('pan', 'ABCPE1234F')).toBe(await print('pan', 'ABCPE1234F'));
    expect(await print('pan', 'ABCPE1234F')).not.toBe(await print('pan', 'ABCPE1234G'));
    expect(await print('pan', '1')).not.toBe(await print('aadhaar', '1'));
  });

  it('says that it is out of reach, and not what it was asked', async () => {
    const nowhere = new KMSClient({ ...localAws('http://127.0.0.1:9'), maxAttempts: 1 });
    const failure: unknown = await kmsVault(nowhere, keys)
      .seal(subject, new Secret('999941057058'))
      .catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(Outage);
    expect(inspect(failure, { depth: 9 })).not.toContain('999941057058');
  });
});

describe('secrets and sealed values', () => {
  it('show a placeholder wherever they are printed or sent', () => {
    for (const value of [new Secret('999941057058'), new Sealed('Y2lwaGVy')]) {
      const shown = [
        String(value),
        JSON.stringify({ value }),
        inspect({ value }),
        inspect(value, { showHidden: true, depth: 9 }),
      ].join();
      expect(shown).not.toMatch(/999941057058|Y2lwaGVy/);
    }
  });
});

describe('derived MAC keys', () => {
  it('are one per label, the same after a restart of the function, and cost one call', async () => {
    const before = server.calls['GenerateMac'] ?? 0;
    const [otp, cursor] = await Promise.all([
      kmsMacKeys(kms, alias('otp-hmac')).mac('otp/v1'),
      kmsMacKeys(kms, alias('otp-hmac')).mac('cursor/v1'),
    ]);
    for (let count = 0; count < 100; count += 1) otp(String(count));
    expect((server.calls['GenerateMac'] ?? 0) - before).toBe(2);
    expect(otp('x')).not.toBe(cursor('x'));
    expect((await kmsMacKeys(kms, alias('otp-hmac')).mac('otp/v1'))('x')).toBe(otp('x'));
  });
});

describe('access tokens', () => {
  const at = '2026-11-22T06:30:00.000Z';
  const claims = (jti: string): AccessClaims => ({
    sub: 'ABCDEF' as AccessClaims['sub'],
    sid: '01M80Z50J0E9SPC1NQSFP8KG53' as AccessClaims['sid'],
    role: 'user',
    platform: 'web',
    iat: Date.parse(at) / 1000,
    exp: Date.parse(at) / 1000 + 900,
    iss: 'https://api.test',
    aud: 'credbuzzpay',
    jti,
  });

  it('are signed in KMS and verified with the published key', async () => {
    const published = await kmsTokenKeys(kms, [alias('token-signing-1')]).publicKeys();
    expect(published[0]).toMatchObject({
      kty: 'EC',
      crv: 'P-256',
      alg: 'ES256',
      use: 'sig',
      kid: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(published[0]).not.toHaveProperty('d');
    const token = await kmsTokenSigner(kms, alias('token-signing-1'), published[0]?.kid ?? '').sign(claims('1'));
    expect(await tokenVerifier(published, 'https://api.test')(token, at)).toMatchObject({
      kind: 'valid',
      claims: claims('1'),
    });
    expect((await tokenVerifier(published, 'https://other.test')(token, at)).kind).toBe('invalid');
  });

  it('of the key that signs, the next and the one before are taken, and of no other', async () => {
    const setOf = (TOKEN_KEYS: string) => {
      const env = { KEY_PREFIX: ALIAS_PREFIX, TOKEN_KEYS };
      return { env, keys: tokenKeysOf(kms, env).publicKeys() };
    };
    const signedWith = async ({ env, keys }: ReturnType<typeof setOf>) =>
      signerOf(kms, env, await keys).sign(claims('1'));
    const [first, second] = TOKEN_KEYS;
    const before = setOf(`${first} ${second}`);
    const after = setOf(`${second} ${first}`);
    const done = setOf(`${second}`);
    const [old, young] = [await signedWith(before), await signedWith(after)];
    const taken = async ({ keys }: ReturnType<typeof setOf>, token: string) =>
      (await tokenVerifier(await keys, 'https://api.test')(token, at)).kind;
    // While a deployment rolls on, functions of both kinds meet tokens of both.
    for (const set of [before, after]) for (const token of [old, young]) expect(await taken(set, token)).toBe('valid');
    expect([await taken(done, old), await taken(done, young)]).toEqual(['invalid', 'valid']);
  });

  it('carry the 64 bytes that JOSE wants, whatever DER KMS made of them', async () => {
    const published = await kmsTokenKeys(kms, [alias('token-signing-1')]).publicKeys();
    const signer = kmsTokenSigner(kms, alias('token-signing-1'), published[0]?.kid ?? '');
    const key = createPublicKey({ key: published[0] as never, format: 'jwk' });
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 20 }), async (jti) => {
        const [header = '', payload = '', signature = ''] = (await signer.sign(claims(jti))).split('.');
        const raw = Buffer.from(signature, 'base64url');
        expect(raw).toHaveLength(64);
        expect(verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, raw)).toBe(
          true,
        );
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});
