import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { days, IsoTime, seconds } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { Hour } from './parts.ts';

/**
 * That an account was locked after wrong passwords, for the log and for its end. What keeps people out is the counter in
 * Activity, which ends by the clock: this record follows it and decides nothing.
 */
export const accountLock = entity('AccountLock', {
  schema: z.object({
    id: Ulid,
    userCode: UserCode,
    lockedUntil: IsoTime,
    /** The hour of `lockedUntil`; gone once the end was noted. */
    unlockHour: Hour.optional(),
    endedAt: IsoTime.optional(),
  }),
  key: { pk: 'USER#{userCode}', sk: 'LOCK#{id}' },
  indexes: { due: { on: 'g1', pk: 'DUE#lock#{unlockHour}', sk: '{lockedUntil}#{id}', sharded: true } },
  shows: ['id', 'userCode', 'lockedUntil'],
  expiry: { field: 'lockedUntil', graceSeconds: days(30) / seconds(1) },
  audit: { id: '{id}', subject: 'userCode' },
  privacy: 'impersonal',
});

export type AccountLock = Item<typeof accountLock>;
