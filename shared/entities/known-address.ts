import * as z from 'zod';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { networkOf } from '../domain/identifiers/ip-network.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/** What changes when somebody's line does, and stays while only their address is renewed. */
export const homeNetwork = (ip: string): string => networkOf(ip, { v4: 3, v6: 3 });

/**
 * An address a user logged in from: risk scoring, and the distinct addresses of a user in one Query. Sorted by network,
 * so that one Query tells whether a network is known. First seen is `createdAt`.
 */
export const knownAddress = entity('KnownAddress', {
  schema: z.object({
    userCode: UserCode,
    network: KeyName,
    ipAddress: IpAddress,
    lastSeenAt: IsoTime,
    count: z.int().nonnegative(),
  }),
  key: { pk: 'USER#{userCode}', sk: 'ADDRESS#{network}#{ipAddress}' },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type KnownAddress = Item<typeof knownAddress>;
