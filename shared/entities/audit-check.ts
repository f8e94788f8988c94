import * as z from 'zod';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** What the last comparison of the log with its seals found. `older` walks through all seals, again and again. */
export const auditCheck = entity('AuditCheck', {
  schema: z.object({
    check: z.literal('integrity'),
    checkedAt: IsoTime,
    /** The seals that were looked at. */
    seals: z.array(z.int().positive()),
    entries: z.int().nonnegative(),
    /** Where the walk through older seals goes on. */
    older: z.int().positive(),
    faultCount: z.int().nonnegative(),
    /** The last time something did not agree: it stays when later comparisons look elsewhere. */
    lastFaulty: z
      .object({
        checkedAt: IsoTime,
        faultCount: z.int().positive(),
        /** The first of them. */
        faults: z.array(z.object({ kind: z.string(), of: z.string(), says: z.string() })).max(20),
      })
      .optional(),
  }),
  key: { pk: 'CHECK#{check}', sk: 'CHECK' },
  privacy: 'impersonal',
  audit: false,
});

export type AuditCheck = Item<typeof auditCheck>;
