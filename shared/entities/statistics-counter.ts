import * as z from 'zod';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/** A number that lists would be too costly to count. Moves in the transaction that makes it change. */
export const statisticsCounter = entity('StatisticsCounter', {
  schema: z.object({
    /** A branch code, or `ALL`. */
    branch: KeyName,
    name: KeyName,
    /** One of eight partitions: writers pick one, readers add them up. */
    shard: z.string().regex(/^[0-7]$/),
    /** A day in India, or `TOTAL`. */
    day: z.string().regex(/^(?:\d{4}-\d{2}-\d{2}|TOTAL)$/),
    /** Falls below zero in one shard when another counted the rise. */
    count: z.int(),
  }),
  key: { pk: 'STATS#{branch}#{name}#{shard}', sk: '{day}' },
  audit: false,
});

export type StatisticsCounter = Item<typeof statisticsCounter>;
