import * as z from 'zod';
import { AccessLevel, Platform } from '../domain/choices.ts';
import { BranchCode } from '../domain/identifiers/branch-code.ts';
import { IpRange } from '../domain/identifiers/ip-range.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { importedFields } from './parts.ts';

/** Whether and how a user may act on a platform. Indexed only when it expires: what is about to, and what has. */
export const userPlatformAccess = entity('UserPlatformAccess', {
  schema: z.object({
    userCode: UserCode,
    branchCode: BranchCode.optional(),
    platform: Platform,
    isAllowed: z.boolean(),
    accessLevel: AccessLevel,
    /** Empty: from anywhere. */
    allowedIpRanges: z.array(IpRange),
    /** A user code, or `system`. */
    grantedBy: z.string(),
    grantedAt: IsoTime,
    expiresAt: IsoTime.optional(),
    revokedAt: IsoTime.optional(),
    revokedBy: z.string().optional(),
    status: z.enum(['active', 'revoked', 'expired']),
    ...importedFields,
  }),
  key: { pk: 'USER#{userCode}', sk: 'A#PLATFORM#{platform}' },
  indexes: {
    byExpiry: {
      on: 'g1',
      pk: 'GRANTS-PLATFORM#STATUS#{status}',
      sk: '{expiresAt}#{userCode}#{platform}',
      sharded: true,
    },
    byBranch: {
      on: 'g2',
      pk: 'GRANTS-PLATFORM#BRANCH#{branchCode}#{status}',
      sk: '{expiresAt}#{userCode}#{platform}',
      sharded: true,
    },
  },
  shows: [
    'userCode',
    'branchCode',
    'platform',
    'isAllowed',
    'accessLevel',
    'grantedBy',
    'grantedAt',
    'expiresAt',
    'status',
  ],
  audit: { id: '{userCode}~{platform}', subject: 'userCode' },
  privacy: {
    found: 'partition',
    erased: {
      keep: [
        'branchCode',
        'platform',
        'isAllowed',
        'accessLevel',
        'grantedBy',
        'grantedAt',
        'expiresAt',
        'revokedAt',
        'revokedBy',
        'status',
      ],
      because: 'record',
      placeholders: { allowedIpRanges: [] },
    },
  },
});

export type UserPlatformAccess = Item<typeof userPlatformAccess>;
