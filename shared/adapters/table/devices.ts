import { deviceTokenHash, newDeviceToken, type DeviceToken } from '../../domain/device-token.ts';
import type { Ulid } from '../../domain/identifiers/record-id.ts';
import type { UserCode } from '../../domain/identifiers/user-code.ts';
import { sameText } from '../../domain/same-text.ts';
import { later, type IsoTime } from '../../domain/time.ts';
import { knownDevice } from '../../entities/known-device.ts';
import type { DeviceInfo } from '../../entities/parts.ts';
import type { Store } from '../../store/store.ts';
import { create, patch, type Write } from '../../store/writes.ts';

/** The devices that proved themselves, each by a token it was given once. */
export const deviceTable = (store: Store, memoryMs: number) => ({
  /** Whether a token is that of a known device of this user. */
  proves: async (userCode: UserCode, token: DeviceToken | undefined, at: IsoTime): Promise<boolean> => {
    if (!token) return false;
    const device = await store.get(knownDevice, { userCode, deviceId: token.deviceId });
    return device !== undefined && device.expiresAt > at && sameText(device.deviceTokenHash, deviceTokenHash(token));
  },

  /** A known device was seen again; failures that were counted on it are forgotten. */
  seen: (userCode: UserCode, deviceId: Ulid, at: IsoTime): Write =>
    patch(
      knownDevice,
      { userCode, deviceId },
      {
        set: { lastSeenAt: at, expiresAt: later(at, memoryMs), failedLoginAttempts: 0 },
        remove: ['failureWindowEndsAt', 'accountLockedUntil', 'lockLevel'],
      },
    ),

  /** A device that is new here is given a token. */
  introduced: (
    userCode: UserCode,
    deviceId: Ulid,
    info: DeviceInfo,
    at: IsoTime,
  ): { token: DeviceToken; write: Write } => {
    const token = newDeviceToken(deviceId);
    const write = create(knownDevice, {
      userCode,
      deviceId,
      clientId: info.id,
      deviceTokenHash: deviceTokenHash(token),
      name: info.name,
      firstSeenAt: at,
      lastSeenAt: at,
      expiresAt: later(at, memoryMs),
    });
    return { token, write };
  },
});

export type DeviceTable = ReturnType<typeof deviceTable>;
