import { auditExport } from '../../shared/entities/audit-export.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { readsAndWrites, reads, schedule } from '../../shared/http/workflow.ts';

export const exportAudit = schedule('export-audit', {
  summary: 'Makes the exports of the audit log that were asked for',
  every: { minutes: 5 },
  uses: {
    data: [readsAndWrites(auditExport, 'open'), reads(auditTrail, 'all', 'byId', 'bySubject')],
    objects: [
      { bucket: 'seals', prefix: 'seals/', rights: ['read'] },
      { bucket: 'seals', prefix: 'leaves/', rights: ['read'] },
      { bucket: 'archive', prefix: 'exports/', rights: ['put'] },
    ],
  },
});
