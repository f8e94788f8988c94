import { IsoTime } from '../domain/time.ts';
import { auditTrail } from '../entities/audit-trail.ts';
import type { AdminCaller } from './caller.ts';

/** An entry of the audit log as admins see it. */
export const AuditEntryReply = auditTrail.schema
  .omit({ leaf: true, salt: true, valuesDigest: true, expiresAt: true })
  .extend({ createdAt: IsoTime });

type Hideable = Partial<Record<'oldValues' | 'newValues' | 'ipAddress' | 'userAgent', unknown>>;

/** Values before and after, and where from, say who somebody is: at `restricted` only the names of what changed are shown. */
export const entryAsSeen = <E extends Hideable>(entry: E, { level }: Pick<AdminCaller, 'level'>): E =>
  level === 'restricted'
    ? { ...entry, oldValues: undefined, newValues: undefined, ipAddress: undefined, userAgent: undefined }
    : entry;
