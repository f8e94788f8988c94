import * as z from 'zod';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/** How often something costly was done in one window. The window is in the key, so counting is one ADD. */
export const rateLimitCounter = entity('RateLimitCounter', {
  schema: z.object({
    /** Which limit. */
    limit: KeyName,
    /** Whom it counts: a user code, or the HMAC of an identifier or address. */
    subject: z.string().min(1),
    /** When the window began. */
    window: IsoTime,
    count: z.int().nonnegative(),
    expiresAt: IsoTime,
  }),
  key: { pk: 'LIMIT#{limit}#{subject}', sk: '{window}' },
  expiry: { field: 'expiresAt', graceSeconds: 0 },
  audit: false,
  privacy: 'expires',
});

export type RateLimitCounter = Item<typeof rateLimitCounter>;
