import * as z from 'zod';
import { AuditAction } from '../domain/choices.ts';
import { IsoDate } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/**
 * How many entries of one action the log got on a day in India: of everybody, or of one branch. Moves in the transaction
 * that writes the entries, spread over shards because every change there is moves one. A range of days is one Query a shard.
 */
export const actionCounter = entity('ActionCounter', {
  schema: z.object({
    /** A branch code, or `ALL`. */
    branch: KeyName,
    shard: z.string().regex(/^[0-7]$/),
    day: IsoDate,
    action: AuditAction,
    count: z.int(),
  }),
  key: { pk: 'ACTIONS#{branch}#{shard}', sk: '{day}#{action}' },
  privacy: 'impersonal',
  audit: false,
});

export type ActionCounter = Item<typeof actionCounter>;
