import { createHash, randomBytes } from 'node:crypto';
import { Ulid } from './identifiers/record-id.ts';
import { Secret } from './secret.ts';

const shape = /^([0-7][0-9A-HJKMNP-TV-Z]{25})\.([\w-]{43})$/;

export type DeviceToken = { deviceId: Ulid; secret: Secret };

/** Reads `deviceId.secret`. @returns undefined for anything else: a device that proves nothing is a new one */
export const readDeviceToken = (text: string | undefined): DeviceToken | undefined => {
  const [, deviceId, secret] = shape.exec(text ?? '') ?? [];
  return deviceId === undefined || secret === undefined
    ? undefined
    : { deviceId: Ulid.parse(deviceId), secret: new Secret(secret) };
};

/** A token for a device that has none: 256 bits, told once. */
export const newDeviceToken = (deviceId: Ulid): DeviceToken => ({
  deviceId,
  secret: new Secret(randomBytes(32).toString('base64url')),
});

/** The token as the device keeps it. */
export const deviceTokenText = ({ deviceId, secret }: DeviceToken): string => `${deviceId}.${secret.expose()}`;

/** What is stored of it: SHA-256 (the secret has full entropy). */
export const deviceTokenHash = ({ secret }: DeviceToken): string =>
  createHash('sha256').update(secret.expose()).digest('hex');
