import { describe, expect, it } from 'vitest';
import { deviceTokenHash, deviceTokenText, newDeviceToken, readDeviceToken } from '../../shared/domain/device-token.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { Secret } from '../../shared/domain/secret.ts';

const deviceId = Ulid.parse('01M80Z50J0E9SPC1NQSFP8KG53');
const secret = 'abcdefghijklmnopqrstuvwxyz-_ABCDEFGHIJKLMNO';

describe('the token of a device', () => {
  it('comes back as it was handed out', () => {
    const token = newDeviceToken(deviceId);
    const read = readDeviceToken(deviceTokenText(token));
    expect([read?.deviceId, read?.secret.expose()]).toEqual([deviceId, token.secret.expose()]);
  });

  it('holds 256 bits that no other has', () => {
    const secrets = Array.from({ length: 50 }, () => newDeviceToken(deviceId).secret.expose());
    expect(new Set(secrets).size).toBe(50);
    expect(secrets.map((text) => Buffer.from(text, 'base64url').length)).toEqual(Array.from(secrets, () => 32));
  });

  it('is read as the device and its secret', () => {
    const read = readDeviceToken(`${deviceId}.${secret}`);
    expect([read?.deviceId, read?.secret.expose()]).toEqual([deviceId, secret]);
  });

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['a device without a secret', `${deviceId}.`],
    ['a secret without a device', `.${secret}`],
    ['an id that is no ULID', `81M80Z50J0E9SPC1NQSFP8KG53.${secret}`],
    ['an id in small letters', `${deviceId.toLowerCase()}.${secret}`],
    ['a short secret', `${deviceId}.${secret.slice(1)}`],
    ['a secret that is not base64url', `${deviceId}.${secret.slice(1)}+`],
    ['something before it', `x${deviceId}.${secret}`],
    ['something behind it', `${deviceId}.${secret}x`],
  ])('is none, and the device a new one: %s', (_, text) => {
    expect(readDeviceToken(text)).toBeUndefined();
  });

  it('is stored as the SHA-256 of its secret (FIPS 180-4, B.1)', () => {
    expect(deviceTokenHash({ deviceId, secret: new Secret('abc') })).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
