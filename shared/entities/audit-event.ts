import * as z from 'zod';
import { RecordId } from '../domain/identifiers/record-id.ts';
import { entity, type Item } from '../store/entity.ts';

/**
 * Something worth logging that changes nothing: a reveal, an export, a denied act. Written as an item so that it takes
 * the same road to the log as every change; the stamp says who and why.
 */
export const auditEvent = entity('AuditEvent', {
  schema: z.object({
    id: RecordId,
    /** What it was about. */
    resourceType: z.string(),
    resourceId: z.string(),
    subjectUserCode: z.string().optional(),
    description: z.string().max(1000),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
  key: { pk: 'EVENT#{id}', sk: 'EVENT' },
  indexes: { bySubject: { on: 'g1', pk: 'EVENTS#SUBJECT#{subjectUserCode}', sk: '{id}' } },
  shows: ['id', 'subjectUserCode'],
  audit: { id: '{id}', subject: 'subjectUserCode' },
  privacy: {
    found: { index: 'bySubject' },
    erased: { keep: ['resourceType', 'resourceId', 'description'], because: 'record' },
  },
});

export type AuditEvent = Item<typeof auditEvent>;
