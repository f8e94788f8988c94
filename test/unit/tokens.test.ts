import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { calculateJwkThumbprint, SignJWT, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenVerifier } from '../../shared/http/tokens.ts';

const at = '2026-11-22T06:30:00.000Z';
const seconds = Date.parse(at) / 1000;
const issuer = 'https://api.test';
const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const theirs = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let keys: JWK[] = [];

beforeAll(async () => {
  const jwk = ours.publicKey.export({ format: 'jwk' }) as JWK;
  keys = [{ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' }];
});

const claims = { sub: 'ABCDEF', sid: '01M80Z50J0E9SPC1NQSFP8KG53', role: 'user', platform: 'web', jti: '1' };

const token = (
  change: {
    header?: object;
    claims?: object;
    key?: Parameters<SignJWT['sign']>[0];
    iss?: string;
    aud?: string;
    exp?: number;
  } = {},
) =>
  new SignJWT({ ...claims, ...change.claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: keys[0]?.kid, ...change.header } as { alg: string })
    .setIssuedAt(seconds)
    .setExpirationTime(change.exp ?? seconds + 900)
    .setIssuer(change.iss ?? issuer)
    .setAudience(change.aud ?? 'credbuzzpay')
    .sign(change.key ?? ours.privateKey);

const judged = async (text: string) => (await tokenVerifier(keys, issuer)(text, at)).kind;

describe('access tokens', () => {
  it('are taken as we sign them, until the second they expire', async () => {
    expect(await judged(await token())).toBe('valid');
    expect(await judged(await token({ exp: seconds + 1 }))).toBe('valid');
    expect(await judged(await token({ exp: seconds }))).toBe('expired');
  });

  it('are refused from another stage, for another audience, by another key', async () => {
    expect(await judged(await token({ iss: 'https://staging.test' }))).toBe('invalid');
    expect(await judged(await token({ aud: 'another-service' }))).toBe('invalid');
    expect(await judged(await token({ key: theirs.privateKey }))).toBe('invalid');
  });

  it('are refused with a forged key id, and with a key of their own in the header', async () => {
    expect(await judged(await token({ header: { kid: 'forged' }, key: theirs.privateKey }))).toBe('invalid');
    expect(await judged(await token({ header: { kid: '../../etc/passwd' } }))).toBe('invalid');
    const jwk = theirs.publicKey.export({ format: 'jwk' });
    expect(await judged(await token({ header: { jwk }, key: theirs.privateKey }))).toBe('invalid');
  });

  it('are refused when the algorithm is confused: HMAC with our public key, or none', async () => {
    const pem = ours.publicKey.export({ format: 'pem', type: 'spki' }).toString();
    expect(await judged(await token({ header: { alg: 'HS256' }, key: new TextEncoder().encode(pem) }))).toBe('invalid');
    const [, body = ''] = (await token()).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    expect(await judged(`${none}.${body}.`)).toBe('invalid');
  });

  it('are refused as another kind of token, and with claims of another shape', async () => {
    expect(await judged(await token({ header: { typ: 'JWT' } }))).toBe('invalid');
    expect(await judged(await token({ claims: { role: 'root' } }))).toBe('invalid');
    expect(await judged(await token({ claims: { sub: "' OR 1=1" } }))).toBe('invalid');
    expect(await judged(await token({ claims: { sid: undefined } }))).toBe('invalid');
  });
});

describe('the example of RFC 7515, A.3', () => {
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  };
  const signed =
    'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
  const signature = 'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';

  it('verifies as 64 raw bytes over P-256, and is no access token of ours', async () => {
    const publicKey = createPublicKey({ key, format: 'jwk' });
    const raw = Buffer.from(signature, 'base64url');
    expect(raw).toHaveLength(64);
    expect(verify('sha256', Buffer.from(signed), { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
    expect((await tokenVerifier([key], 'joe')(`${signed}.${signature}`, '2011-03-22T18:00:00.000Z')).kind).toBe(
      'invalid',
    );
  });
});
