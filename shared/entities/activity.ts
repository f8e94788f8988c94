import * as z from 'zod';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { Country, failureFields } from './parts.ts';

/**
 * What each login touches, apart from the account so that its version and its audit log stay still. Written by
 * ADD and SET without reading; absent until the first login or failure.
 */
export const activity = entity('Activity', {
  schema: z.object({
    userCode: UserCode,
    lastLogin: IsoTime.optional(),
    lastLoginIp: IpAddress.optional(),
    emailOtpAttempts: z.int().nonnegative().optional(),
    mobileOtpAttempts: z.int().nonnegative().optional(),
    /** What sign-ins are measured by: how many, the hours of the day in India (one bit each), and the countries. */
    signIns: z.int().nonnegative().optional(),
    hoursSeen: z.int().nonnegative().optional(),
    countriesSeen: z.array(Country).optional(),
    /** What proved a password reset that no sign-in has followed yet. */
    resetBy: z.enum(['email', 'mobile', 'both']).optional(),
    ...failureFields,
  }),
  key: { pk: 'USER#{userCode}', sk: 'A#ACTIVITY' },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type Activity = Item<typeof activity>;
