import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** What became of a request with an Idempotency-Key. Keys and bodies are held as HMACs; kept 24 hours. */
export const idempotencyRecord = entity('IdempotencyRecord', {
  schema: z.object({
    keyMac: z.string(),
    /** Of what was asked: the body, and the parameters of the path. */
    bodyMac: z.string(),
    /** The id of what the request creates, drawn once: whoever runs it again creates nothing else. */
    recordId: Ulid,
    state: z.enum(['running', 'done']),
    /** A running one may be run again from then on. */
    leaseUntil: IsoTime,
    status: z.int().optional(),
    /** The reply's body as JSON; absent for operations that are never replayed. */
    reply: z.string().optional(),
    expiresAt: IsoTime,
  }),
  key: { pk: 'IDEMPOTENCY#{keyMac}', sk: 'IDEMPOTENCY' },
  sensitive: { keyMac: 'secret', bodyMac: 'secret', reply: 'secret' },
  expiry: { field: 'expiresAt', graceSeconds: 0 },
  audit: false,
  privacy: 'expires',
});

export type IdempotencyRecord = Item<typeof idempotencyRecord>;
