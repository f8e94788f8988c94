import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { Message } from '../domain/messages.ts';
import { days, IsoTime, seconds } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { Hour } from './parts.ts';

/** A notice that an act owes somebody: written with the act, and erased once it was delivered. */
export const owedNotice = entity('OwedNotice', {
  schema: z.object({
    userCode: UserCode,
    /** The message's own id. */
    id: Ulid,
    message: Message,
    /** When it is sent again, and the hour of that. */
    dueAt: IsoTime,
    dueHour: Hour,
    /** Until when it is worth telling. */
    expiresAt: IsoTime,
  }),
  key: { pk: 'OWED#{userCode}', sk: 'NOTICE#{id}' },
  indexes: {
    due: { on: 'g1', pk: 'DUE#notice#{dueHour}', sk: '{dueAt}#{id}', sharded: true },
  },
  shows: ['userCode', 'id', 'dueAt'],
  sensitive: { message: 'secret' },
  // Longer than its schedule needs to say that it was lost.
  expiry: { field: 'expiresAt', graceSeconds: days(1) / seconds(1) },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type OwedNotice = Item<typeof owedNotice>;
