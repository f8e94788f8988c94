import * as z from 'zod';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { auditExportLimitOf } from '../../shared/domain/limits.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { UserCodeInput } from '../../shared/domain/identifiers/user-code.ts';
import { IsoTime } from '../../shared/domain/time.ts';
import { auditExport } from '../../shared/entities/audit-export.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import { branchSubtree } from '../../shared/entities/branch-subtree.ts';
import { rateLimitCounter } from '../../shared/entities/rate-limit-counter.ts';
import { userAccount } from '../../shared/entities/user-account.ts';
import { route } from '../../shared/http/route.ts';
import { reads, readsAndWrites, workflow, writes } from '../../shared/http/workflow.ts';

const mayExport = { access: 'admin', needs: { feature: 'REPT', action: 'create' } } as const;

const ExportReply = auditExport.schema.extend({
  /** Good for five minutes; absent until the export is made. */
  download: z.object({ url: z.url(), expiresAt: IsoTime }).optional(),
});

export const auditExports = workflow('audit-exports', {
  summary: 'Parts of the audit log with all that proves them, for auditors to take away',
  uses: {
    data: [
      readsAndWrites(auditExport),
      reads(auditSeal, 'byTime'),
      reads(userAccount),
      reads(branchSubtree),
      writes(rateLimitCounter),
    ],
    objects: [{ bucket: 'archive', prefix: 'exports/', rights: ['read'] }],
  },
  routes: {
    exportAudit: route({
      ...mayExport,
      method: 'POST',
      path: '/v1/admin/audit/exports',
      summary:
        'Have a range of the log made into a file that proves itself; an admin of a branch names the user it is about',
      body: z.strictObject({ from: IsoTime.optional(), to: IsoTime, subject: UserCodeInput.optional() }),
      replies: { 202: ExportReply },
      problems: ['validation_failed', 'not_found', 'conflict', 'rate_limited'],
      limits: [auditExportLimitOf(defaultPolicy.audit)],
    }),
    getAuditExport: route({
      ...mayExport,
      method: 'GET',
      path: '/v1/admin/audit/exports/{exportId}',
      summary: 'How far an export came, with a download link of five minutes; for who asked for it, and super_admins',
      params: { exportId: Ulid },
      replies: { 200: ExportReply },
      problems: ['not_found'],
    }),
  },
});
