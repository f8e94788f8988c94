import * as z from 'zod';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/** How many partitions a counter of everybody is spread over. A branch's are written too seldom to need more than one. */
export const STATISTICS_SHARDS = 8;

/** The branch of counters that count everybody. */
export const EVERYBODY = 'ALL';

/**
 * A number that lists would be too costly to count. Moves in the transaction that makes it change. All numbers of a group
 * are one Query, and so are the days of one of them.
 */
export const statisticsCounter = entity('StatisticsCounter', {
  schema: z.object({
    /** A branch code, or `ALL`. */
    branch: KeyName,
    group: z.enum(['users', 'logins']),
    name: KeyName,
    shard: z.string().regex(/^[0-7]$/),
    /** A day in India, or `TOTAL`. */
    day: z.string().regex(/^(?:\d{4}-\d{2}-\d{2}|TOTAL)$/),
    /** Falls below zero in one shard when another counted the rise. */
    count: z.int(),
  }),
  key: { pk: 'STATS#{branch}#{group}#{shard}', sk: '{name}#{day}' },
  audit: false,
  privacy: 'impersonal',
});

export type StatisticsCounter = Item<typeof statisticsCounter>;
