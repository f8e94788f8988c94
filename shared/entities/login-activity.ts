import * as z from 'zod';
import { LoginStatus, Platform } from '../domain/choices.ts';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { RecordId } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { DeviceInfo, KeyName, LocationInfo } from './parts.ts';

/** One attempt to log in, successful or not; a day's are a range of `all`. */
export const loginActivity = entity('LoginActivity', {
  schema: z.object({
    id: RecordId,
    /** The user code, or `ANON-{day}-{shard}` when the identifier resolved to nobody. */
    partition: KeyName,
    userCode: UserCode.optional(),
    /** Masked unless it resolved. */
    loginIdentifier: z.string().max(254),
    ipAddress: IpAddress,
    userAgent: z.string().max(512).optional(),
    deviceInfo: DeviceInfo.partial().optional(),
    locationInfo: LocationInfo.optional(),
    status: LoginStatus,
    failureReason: z.string().max(200).optional(),
    /** In place of the old session_token: a token is never stored. */
    sessionId: z.string().optional(),
    platform: Platform.optional(),
    method: z.enum(['password', 'otp', 'refresh']),
    loginTimestamp: IsoTime,
    logoutTimestamp: IsoTime.optional(),
    /** Seconds. */
    sessionDuration: z.int().nonnegative().optional(),
    isSuspicious: z.boolean(),
    riskScore: z.int().min(0).max(100),
    riskReasons: z.array(z.string()),
  }),
  key: { pk: 'LOGIN#{partition}', sk: '{loginTimestamp}#{id}' },
  indexes: {
    byIp: { on: 'g1', pk: 'LOGINS#IP#{ipAddress}', sk: '{loginTimestamp}#{id}' },
    byStatus: { on: 'g2', pk: 'LOGINS#STATUS#{status}', sk: '{loginTimestamp}#{id}', sharded: true },
    suspicious: {
      on: 'g3',
      pk: 'LOGINS#SUSPICIOUS',
      sk: '{loginTimestamp}#{id}',
      sharded: true,
      only: { isSuspicious: true },
    },
    all: { on: 'g4', pk: 'LOGINS#ALL', sk: '{loginTimestamp}#{id}', sharded: true },
  },
  shows: [
    'id',
    'partition',
    'userCode',
    'loginIdentifier',
    'ipAddress',
    'status',
    'failureReason',
    'platform',
    'method',
    'loginTimestamp',
    'logoutTimestamp',
    'sessionDuration',
    'isSuspicious',
    'riskScore',
    'riskReasons',
  ],
  sensitive: { loginIdentifier: 'masked' },
  audit: { id: '{id}', subject: 'userCode' },
  privacy: { found: 'partition', erased: { keep: [], because: 'record' }, own: ['loginIdentifier'] },
});

export type LoginActivity = Item<typeof loginActivity>;
