import * as z from 'zod';
import { Platform } from '../domain/choices.ts';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { RecordId, Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { Assurance } from '../domain/sign-in/assurance.ts';
import { Contact } from '../domain/sign-in/second-factor.ts';
import { days, IsoTime, seconds } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { Hour, KeyName } from './parts.ts';

/** One login that lives on through refresh tokens. It holds hashes of their secrets, never a token. */
export const session = entity('Session', {
  schema: z.object({
    sessionId: Ulid,
    userCode: UserCode,
    platform: Platform,
    deviceId: KeyName.optional(),
    deviceName: z.string().max(100).optional(),
    ipAddress: IpAddress.optional(),
    /** SHA-256 of the current and the previous refresh secret, and the salt that led from one to the other. */
    currentHash: z.string(),
    previousHash: z.string().optional(),
    salt: z.string().optional(),
    rotatedAt: IsoTime.optional(),
    lastUsedAt: IsoTime,
    /** Slides with each refresh, never beyond `absoluteExpiresAt`. */
    expiresAt: IsoTime,
    absoluteExpiresAt: IsoTime,
    /** The hour of `expiresAt`; removed when the session ends, so that the sweeper skips it. */
    dueHour: Hour.optional(),
    /** When it was dropped from the list of live ones; close-sessions then closes it. */
    endedAt: IsoTime.optional(),
    revokedAt: IsoTime.optional(),
    revokeReason: z.string().max(60).optional(),
    assurance: Assurance,
    /** The contacts whose codes were the first factor: none of them is ever the second. */
    provenContacts: z.array(Contact),
    steppedUpAt: IsoTime.optional(),
    /** When a password and a code were last shown, at sign-in or by step-up. */
    passwordProvenAt: IsoTime.optional(),
    codeProvenAt: IsoTime.optional(),
    /** The newest code that was sent for a step-up, and when another may be. */
    stepUpOtpId: RecordId.optional(),
    stepUpSendAgainAfter: IsoTime.optional(),
    /** Where its LoginActivity is, to be closed with it. */
    loginKey: z.object({ timestamp: IsoTime, id: RecordId }),
  }),
  key: { pk: 'USER#{userCode}', sk: 'SESSION#{sessionId}' },
  indexes: { due: { on: 'g1', pk: 'DUE#session#{dueHour}', sk: '{expiresAt}#{sessionId}', sharded: true } },
  shows: ['sessionId', 'userCode', 'platform', 'expiresAt'],
  sensitive: { currentHash: 'secret', previousHash: 'secret', salt: 'secret' },
  expiry: { field: 'absoluteExpiresAt', graceSeconds: days(1) / seconds(1) },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type Session = Item<typeof session>;
