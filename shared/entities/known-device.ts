import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { failureFields, KeyName } from './parts.ts';

/** A device that proved itself. Its own failure counter lets the owner in while strangers lock the account. */
export const knownDevice = entity('KnownDevice', {
  schema: z.object({
    userCode: UserCode,
    /** Ours, and part of the token. What the app calls itself proves nothing. */
    deviceId: Ulid,
    /** The id the app gave. */
    clientId: KeyName.optional(),
    /** Of the 256-bit token the device got once. */
    deviceTokenHash: z.string(),
    name: z.string().max(100).optional(),
    firstSeenAt: IsoTime,
    lastSeenAt: IsoTime,
    /** Forgotten when not seen for this long. */
    expiresAt: IsoTime,
    ...failureFields,
  }),
  key: { pk: 'USER#{userCode}', sk: 'DEVICE#{deviceId}' },
  sensitive: { deviceTokenHash: 'secret' },
  expiry: { field: 'expiresAt', graceSeconds: 0 },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type KnownDevice = Item<typeof knownDevice>;
