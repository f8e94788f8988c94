import * as z from 'zod';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { failureFields, KeyName } from './parts.ts';

/** A device that proved itself. Its own failure counter lets the owner in while strangers lock the account. */
export const knownDevice = entity('KnownDevice', {
  schema: z.object({
    userCode: UserCode,
    deviceId: KeyName,
    /** Of the 256-bit token the device got once. */
    deviceTokenHash: z.string(),
    name: z.string().max(100).optional(),
    firstSeenAt: IsoTime,
    lastSeenAt: IsoTime,
    ...failureFields,
  }),
  key: { pk: 'USER#{userCode}', sk: 'DEVICE#{deviceId}' },
  sensitive: { deviceTokenHash: 'secret' },
  audit: false,
});

export type KnownDevice = Item<typeof knownDevice>;
