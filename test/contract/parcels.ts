import * as z from 'zod';
import { IsoTime } from '../../shared/domain/time.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { entity } from '../../shared/store/entity.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import type { Stamp } from '../../shared/store/stamp.ts';
import { freshTable } from '../support/dynamodb.ts';

export const at = '2026-11-22T06:30:00.000Z';
export const stamp: Stamp = { action: 'update', actorType: 'system', at };

export const parcel = entity('Parcel', {
  schema: z.object({
    id: z.string(),
    owner: z.string(),
    state: z.enum(['open', 'closed']),
    weight: z.int().optional(),
    note: z.string().optional(),
    secret: z.string().optional(),
    endsAt: IsoTime.optional(),
  }),
  key: { pk: 'PARCEL#{id}', sk: 'PARCEL' },
  indexes: {
    byOwner: { on: 'g1', pk: 'PARCELS#OWNER#{owner}', sk: '{createdAt}#{id}' },
    open: { on: 'g2', pk: 'PARCELS#STATE#{state}', sk: '{id}', sharded: true, only: { state: 'open' } },
  },
  shows: ['id', 'owner', 'state', 'note'],
  sensitive: { secret: 'secret' },
  expiry: { field: 'endsAt', graceSeconds: 60 },
  audit: { id: '{id}' },
  privacy: 'impersonal',
});

/** One of O1's, open. */
export const some = (id: string, more: object = {}) => ({ id, owner: 'O1', state: 'open' as const, ...more });

export const counter = entity('Counter', {
  schema: z.object({ name: z.string(), count: z.int().optional(), until: IsoTime.optional() }),
  key: { pk: 'COUNTER#{name}', sk: 'COUNTER' },
  audit: false,
  privacy: 'impersonal',
});

export const drivers: [string, () => Promise<Driver>][] = [
  ['memory', () => Promise.resolve(memoryDriver())],
  ['DynamoDB Local', async () => (await freshTable()).driver],
];
