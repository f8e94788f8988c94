import * as z from 'zod';
import { Platform } from '../domain/choices.ts';
import { RecordId, Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { ChallengeMethod, Contact } from '../domain/sign-in/second-factor.ts';
import { days, IsoTime, seconds } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { DeviceInfo, LocationInfo } from './parts.ts';

/**
 * A sign-in whose first factor was right and whose second is awaited. Whoever names it proved the first: its id is 80
 * random bits, good for some minutes and five answers.
 */
export const signInChallenge = entity('SignInChallenge', {
  schema: z.object({
    challengeId: Ulid,
    userCode: UserCode,
    reason: z.enum(['two_factor', 'risk']),
    methods: z.array(ChallengeMethod),
    /** The first factor: how, and which contacts it proved. */
    method: z.enum(['password', 'otp']),
    provenContacts: z.array(Contact),
    /** The password the sign-in began under; once it is another, the challenge is void. */
    lastPasswordChange: IsoTime.optional(),
    /** Whether its password was counted on the user's own failure counter, which a success clears. */
    clearsFailures: z.boolean(),
    identifier: z.string().max(254),
    platform: Platform,
    deviceInfo: DeviceInfo.optional(),
    /** The device that proved itself. */
    knownDeviceId: Ulid.optional(),
    locationInfo: LocationInfo.optional(),
    /** The LoginActivity that tells of it. */
    loginKey: z.object({ timestamp: IsoTime, id: RecordId }),
    attemptCount: z.int().nonnegative(),
    status: z.enum(['active', 'used']),
    expiresAt: IsoTime,
    /** The newest code that was sent for it, and when another may be. */
    otpId: RecordId.optional(),
    sendAgainAfter: IsoTime.optional(),
  }),
  key: { pk: 'CHALLENGE#{challengeId}', sk: 'CHALLENGE' },
  sensitive: { identifier: 'masked' },
  expiry: { field: 'expiresAt', graceSeconds: days(1) / seconds(1) },
  audit: false,
  privacy: 'expires',
});

export type SignInChallenge = Item<typeof signInChallenge>;
