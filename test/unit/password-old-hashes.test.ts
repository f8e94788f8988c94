import { argon2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsRehash } from '../../shared/domain/passwords/hash.ts';
import { readStoredHash } from '../../shared/domain/passwords/stored-hash.ts';
import { verifyPassword } from '../../shared/domain/passwords/verify.ts';
import { Secret } from '../../shared/domain/secret.ts';

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** As Django's Argon2PasswordHasher writes it: `argon2` and the PHC string of argon2-cffi. */
const djangoArgon2 = (algorithm: 'argon2id' | 'argon2i' | 'argon2d', message: string): string => {
  const nonce = Buffer.from('Xk2vQm8RtY4uWz1aBc9dEf');
  const tag = argon2Sync(algorithm, { message, nonce, memory: 1024, passes: 2, parallelism: 8, tagLength: 32 });
  return `argon2$${algorithm}$v=19$m=1024,t=2,p=8$${plain(nonce)}$${plain(tag)}`;
};

const vectors: [source: string, password: string, hash: string][] = [
  // hashlib.pbkdf2_hmac of Python.
  [
    'pbkdf2_sha256 of old Django',
    'l\u00e8tmein',
    'pbkdf2_sha256$20000$seasalt$oBSd886ysm3AqYun62DOdin8YcfbU1z9cksZSuLP9r0=',
  ],
  [
    'pbkdf2_sha256 of Django 4.2',
    'correct horse',
    'pbkdf2_sha256$600000$Xk2vQm8RtY4uWz1aBc9dEf$EwdINCG30IULYrL4jtPmFGzCfNWi5W6iQR4GmEGiZgE=',
  ],
  // The tests of Django (tests/auth_tests/test_hashers.py).
  ['argon2i of Django', 'secret', 'argon2$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$YC9+jJCrQhs5R6db7LlN8Q'],
  ['argon2id of Django', 'correct horse', djangoArgon2('argon2id', 'correct horse')],
  ['argon2i, eight lanes', 'correct horse', djangoArgon2('argon2i', 'correct horse')],
  ['argon2d', 'correct horse', djangoArgon2('argon2d', 'correct horse')],
  // libxcrypt's crypt(3), over the hex SHA-256 as django.contrib.auth.hashers does.
  ['bcrypt_sha256', 'l\u00e8tmein', 'bcrypt_sha256$$2b$12$LZSJchsWG/DrBy1erNs4eeGQvzDSaeARPgggEJPw0vNHSFOxXGX.i'],
  [
    'bcrypt_sha256, cheap',
    'correct horse',
    'bcrypt_sha256$$2b$05$LZSJchsWG/DrBy1erNs4eerspnrRMX/47R3Hms3LLtw6kfjBkFtHy',
  ],
  ['bcrypt of Django', 'l\u00e8tmein', 'bcrypt$$2b$12$LZSJchsWG/DrBy1erNs4eeNKSFndr6sJduM6jjIhJXvZyBvufmeRy'],
  ['bcrypt 2b', 'l\u00e8tmein', '$2b$12$LZSJchsWG/DrBy1erNs4eeNKSFndr6sJduM6jjIhJXvZyBvufmeRy'],
  ['bcrypt 2y', 'correct horse', '$2y$06$N9qo8uLOickgx2ZMRZoMyeOx4p9vaB0cl4/MY6IBAjmsxdir738TC'],
  // The tests of crypt_blowfish (Openwall).
  ['bcrypt 2a', 'U*U', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'],
];

describe('an imported hash', () => {
  it.each(vectors)('of %s matches its password, not another, and is to be renewed', async (_, password, hash) => {
    expect(await verifyPassword(new Secret(password), hash)).toBe(true);
    expect(await verifyPassword(new Secret(`${password}z`), hash)).toBe(false);
    expect(needsRehash(hash)).toBe(true);
  });

  it('is of the text as it was sent', async () => {
    const decomposed = djangoArgon2('argon2id', 'cafe\u0301');
    expect(await verifyPassword(new Secret('cafe\u0301'), decomposed)).toBe(true);
    expect(await verifyPassword(new Secret('caf\u00e9'), decomposed)).toBe(false);
  });

  it.each([
    'argon2$argon2i$m=8,t=1,p=1$c29tZXNhbHQ$gwQOXSNhxiOxPOA0+PY10P9QFO4NAYysnqRt1GSQLE55m+2GYDt9FEjPMHhP2Cuf',
    '$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=262144,t=10,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=19456,t=999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=19456,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=7,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=19456,t=2,p=200$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=19456,t=2,p=1$c29t$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFh',
    'pbkdf2_sha256$99999999$seasalt$oBSd886ysm3AqYun62DOdin8YcfbU1z9cksZSuLP9r0=',
    'pbkdf2_sha256$0$seasalt$oBSd886ysm3AqYun62DOdin8YcfbU1z9cksZSuLP9r0=',
    'pbkdf2_sha256$20000$seasalt$',
    'pbkdf2_sha256$20000$$oBSd886ysm3AqYun62DOdin8YcfbU1z9cksZSuLP9r0=',
    '$2b$31$LZSJchsWG/DrBy1erNs4eeNKSFndr6sJduM6jjIhJXvZyBvufmeRy',
    '$2b$12$LZSJchsWG/DrBy1erNs4eeNKSFndr6sJduM6jjIhJXvZyBvufmeR',
    'md5$seasalt$3f86d0d3d465b7b458c231bf3555c0e3',
    '!unusable',
    '',
  ])('%s is refused unread: broken, unknown, or absurd work', async (hash) => {
    expect(readStoredHash(hash)).toBeUndefined();
    const from = performance.now();
    expect(await verifyPassword(new Secret('password'), hash)).toBe(false);
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  it.each([
    ['ten passes', '$argon2id$v=19$m=1024,t=10,p=1$', '$argon2id$v=19$m=1024,t=11,p=1$'],
    ['sixteen lanes', '$argon2id$v=19$m=1024,t=2,p=16$', '$argon2id$v=19$m=1024,t=2,p=17$'],
    ['one lane at the least', '$argon2id$v=19$m=1024,t=2,p=1$', '$argon2id$v=19$m=1024,t=2,p=0$'],
    ['256 MiB', '$argon2id$v=19$m=262144,t=1,p=1$', '$argon2id$v=19$m=262145,t=1,p=1$'],
    ['256 MiB four times', '$argon2id$v=19$m=262144,t=4,p=1$', '$argon2id$v=19$m=209716,t=5,p=1$'],
    ['eight blocks a lane (RFC 9106, 3.1)', '$argon2id$v=19$m=32,t=1,p=4$', '$argon2id$v=19$m=31,t=1,p=4$'],
  ])('of argon2 may ask for %s, and no more', (_, most, beyond) => {
    const read = (head: string) => readStoredHash(`${head}c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc`);
    expect([read(most)?.kind, read(beyond)]).toEqual(['argon2', undefined]);
  });

  it.each([
    [0, undefined],
    [1, 'pbkdf2'],
    [3_000_000, 'pbkdf2'],
    [3_000_001, undefined],
  ])('of PBKDF2 may ask for one to three million iterations: %i', (iterations, kind) => {
    const hash = `pbkdf2_sha256$${iterations}$seasalt$oBSd886ysm3AqYun62DOdin8YcfbU1z9cksZSuLP9r0=`;
    expect(readStoredHash(hash)?.kind).toBe(kind);
  });

  it('that is damaged anywhere never matches and never throws', async () => {
    const cheap = vectors.map(([, , hash]) => hash).filter((hash) => /m=(8|1024),|\$0[56]\$/.test(hash));
    const damaged = fc.tuple(fc.constantFrom(...cheap), fc.nat(), fc.constantFrom('', '$', 'é', '\0', '!', '$$'));
    await fc.assert(
      fc.asyncProperty(damaged, async ([hash, at, mark]) => {
        const cut = at % hash.length;
        const broken = hash.slice(0, cut) + mark + hash.slice(cut + 1);
        fc.pre(broken !== hash);
        expect(await verifyPassword(new Secret('another password'), broken)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('never matches a wrong password', async () => {
    const cheap = vectors.filter(([, , hash]) => /m=(8|1024),|\$0[56]\$/.test(hash));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cheap), fc.string({ unit: 'grapheme' }), async ([, right, hash], text) => {
        fc.pre(text !== right);
        expect(await verifyPassword(new Secret(text), hash)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
