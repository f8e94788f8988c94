import * as z from 'zod';
import { entity, type Item } from '../store/entity.ts';
import { KeyName } from './parts.ts';

/** How far a sweeper has come: everything due in this bucket (an hour or a day) and before it is settled. */
export const sweepMark = entity('SweepMark', {
  schema: z.object({ sweeper: KeyName, bucket: KeyName }),
  key: { pk: 'SWEEP#{sweeper}', sk: 'MARK' },
  audit: false,
  privacy: 'impersonal',
});

export type SweepMark = Item<typeof sweepMark>;
