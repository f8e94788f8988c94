import * as z from 'zod';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UserCode } from '../domain/identifiers/user-code.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/** A part of the log that somebody asked for, with all that proves it. Made apart from the request; kept for some days. */
export const auditExport = entity('AuditExport', {
  schema: z.object({
    exportId: Ulid,
    requestedBy: UserCode,
    requestedAt: IsoTime,
    /** Whole seals: the first and the last of them. */
    firstSeal: z.int().positive(),
    lastSeal: z.int().positive(),
    /** The times they cover; `from` is absent where that is from the beginning of the log. */
    from: IsoTime.optional(),
    to: IsoTime,
    /** Only what is about this person. */
    subject: UserCode.optional(),
    state: z.enum(['running', 'done', 'stopped']),
    entries: z.int().nonnegative().optional(),
    finishedAt: IsoTime.optional(),
  }),
  key: { pk: 'AUDITEXPORT#{exportId}', sk: 'EXPORT' },
  indexes: { open: { on: 'g1', pk: 'AUDITEXPORTS#OPEN', sk: '{requestedAt}#{exportId}', only: { state: 'running' } } },
  shows: ['exportId', 'requestedAt'],
  privacy: 'impersonal',
  audit: { id: '{exportId}', subject: 'subject' },
});

export type AuditExport = Item<typeof auditExport>;
