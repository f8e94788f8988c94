import * as z from 'zod';
import { AuditAction } from '../domain/choices.ts';
import { RecordId } from '../domain/identifiers/record-id.ts';
import { IsoTime } from '../domain/time.ts';
import { entity, type Item } from '../store/entity.ts';

/**
 * One change, or one event that changed nothing. Texts are not narrowed: nothing may keep an entry out of the log.
 * Its place is (resource, sequence), the sequence being the version the change led to, so a redelivery writes nothing.
 */
export const auditTrail = entity('AuditTrail', {
  schema: z.object({
    id: RecordId,
    /** Who acted; absent for the system. */
    userCode: z.string().optional(),
    actorType: z.enum(['user', 'admin', 'system', 'provider']),
    action: AuditAction,
    resourceType: z.string(),
    resourceId: z.string(),
    subjectUserCode: z.string().optional(),
    subjectBranch: z.string().optional(),
    description: z.string(),
    /** Before and after, sensitive fields replaced by their entity's declaration. */
    oldValues: z.record(z.string(), z.unknown()).optional(),
    newValues: z.record(z.string(), z.unknown()).optional(),
    changedFields: z.array(z.string()),
    ipAddress: z.string().optional(),
    userAgent: z.string().optional(),
    requestMethod: z.string().optional(),
    requestPath: z.string().optional(),
    requestId: z.string().optional(),
    reason: z.string().optional(),
    sequence: z.int().positive(),
    /** When it was done; `createdAt` is when it was logged. */
    happenedAt: IsoTime,
    /** What it is proved by (shared/domain/audit/leaf.ts): its values stand in it by their digest, so that erasing them keeps the proof. */
    leaf: z.string(),
    valuesDigest: z.string(),
    /** Base64url; gone with the values. */
    salt: z.string().optional(),
    /** 400 days after it was written. */
    expiresAt: IsoTime,
  }),
  key: { pk: 'AUDIT#{resourceType}#{resourceId}', sk: '{sequence}' },
  indexes: {
    byActor: { on: 'g1', pk: 'AUDIT-ACTOR#{userCode}', sk: '{createdAt}#{id}' },
    byAction: { on: 'g2', pk: 'AUDIT-ACTION#{action}', sk: '{createdAt}#{id}', sharded: true },
    byResourceType: { on: 'g3', pk: 'AUDIT-TYPE#{resourceType}', sk: '{createdAt}#{id}', sharded: true },
    bySubject: { on: 'g4', pk: 'AUDIT-SUBJECT#{subjectUserCode}', sk: '{createdAt}#{id}' },
    all: { on: 'g5', pk: 'AUDIT-ALL', sk: '{createdAt}#{id}', sharded: true },
    byId: { on: 'g6', pk: 'AUDIT-ID#{id}', sk: '{id}' },
  },
  shows: [
    'id',
    'userCode',
    'actorType',
    'action',
    'resourceType',
    'resourceId',
    'subjectUserCode',
    'subjectBranch',
    'description',
    'oldValues',
    'newValues',
    'changedFields',
    'ipAddress',
    'userAgent',
    'requestMethod',
    'requestPath',
    'requestId',
    'reason',
    'sequence',
    'happenedAt',
    'leaf',
    'createdAt',
  ],
  sensitive: { salt: 'secret' },
  expiry: { field: 'expiresAt', graceSeconds: 0 },
  audit: false,
  privacy: { found: { index: 'bySubject' }, erased: 'emptied' },
});

export type AuditTrail = Item<typeof auditTrail>;
