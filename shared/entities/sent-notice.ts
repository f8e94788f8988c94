import * as z from 'zod';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/** A notice that was sent to a user for an occasion, so that it is not sent twice. */
export const sentNotice = entity('SentNotice', {
  schema: z.object({
    userCode: UserCode,
    notice: KeyName,
    /** What it was about, in words of the notice: a day, a step of a ladder. */
    occasion: KeyName,
    expiresAt: IsoTime,
  }),
  key: { pk: 'NOTICE#{userCode}', sk: '{notice}#{occasion}' },
  expiry: { field: 'expiresAt', graceSeconds: 0 },
  audit: false,
  privacy: { found: 'partition', erased: 'removed' },
});

export type SentNotice = Item<typeof sentNotice>;
