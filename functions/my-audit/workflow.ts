import * as z from 'zod';
import { AuditAction } from '../../shared/domain/choices.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { listOf, route } from '../../shared/http/route.ts';
import { reads, workflow } from '../../shared/http/workflow.ts';

/** One line of the audit log as the person it is about sees it. Where an act came from is shown for one's own acts only. */
const MyAuditEntry = z.object({
  id: z.string(),
  action: AuditAction,
  actorType: z.string(),
  byMe: z.boolean(),
  resourceType: z.string(),
  resourceId: z.string(),
  description: z.string(),
  oldValues: z.record(z.string(), z.unknown()).optional(),
  newValues: z.record(z.string(), z.unknown()).optional(),
  changedFields: z.array(z.string()),
  sequence: z.int(),
  ipAddress: z.string().optional(),
  requestId: z.string().optional(),
  reason: z.string().optional(),
  createdAt: IsoTime,
});

export const myAudit = workflow('my-audit', {
  summary: 'What was done to or by the caller',
  uses: { data: [reads(auditTrail, 'bySubject', 'byActor')] },
  routes: {
    listMyAudit: route({
      method: 'GET',
      path: '/v1/me/audit',
      access: 'user',
      summary: 'What was done to my account or by me, newest first',
      query: { from: IsoTime.optional(), to: IsoTime.optional() },
      paged: true,
      replies: { 200: listOf(MyAuditEntry) },
      problems: ['cursor_invalid'],
    }),
  },
});
