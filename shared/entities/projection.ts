import * as z from 'zod';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/**
 * What the projections last made of an item: what it was counted as, and the text it was posted under. A change is
 * projected as the difference to this, so that redelivery changes nothing and nothing is counted twice.
 */
export const projection = entity('Projection', {
  schema: z.object({
    kind: z.enum(['user', 'login']),
    id: KeyName,
    /** The version of the item that was projected. Older ones that arrive late are passed over. */
    seen: z.int().nonnegative(),
    /** `branch#group#name#day` of each counter it stands in. */
    counted: z.array(z.string()),
    /** The text a user is searched in, and when the account was made: both are part of its postings. */
    text: z.string().optional(),
    userCreatedAt: IsoTime.optional(),
    expiresAt: IsoTime.optional(),
  }),
  key: { pk: 'PROJECTION#{kind}#{id}', sk: 'PROJECTION' },
  sensitive: { text: 'masked' },
  expiry: { field: 'expiresAt', graceSeconds: 0 },
  audit: false,
  privacy: 'derived',
});

export type Projection = Item<typeof projection>;
