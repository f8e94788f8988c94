import * as z from 'zod';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** An address a user logged in from: risk scoring, and the distinct addresses of a user in one Query. */
export const knownAddress = entity('KnownAddress', {
  schema: z.object({
    userCode: UserCode,
    ipAddress: IpAddress,
    firstSeenAt: IsoTime,
    lastSeenAt: IsoTime,
    count: z.int().nonnegative(),
  }),
  key: { pk: 'USER#{userCode}', sk: 'ADDRESS#{ipAddress}' },
  audit: false,
});

export type KnownAddress = Item<typeof knownAddress>;
