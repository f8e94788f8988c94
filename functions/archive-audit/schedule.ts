import { auditSeal } from '../../shared/entities/audit-seal.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { reads, readsAndWrites, schedule } from '../../shared/http/workflow.ts';

export const archiveAudit = schedule('archive-audit', {
  summary: 'Copies what was sealed a day ago to the archive, values apart from what stays',
  every: { hours: 1 },
  uses: {
    data: [reads(auditTrail, 'all', 'byId'), reads(auditSeal), readsAndWrites(sweepMark)],
    objects: [
      { bucket: 'seals', prefix: 'seals/', rights: ['read'] },
      { bucket: 'seals', prefix: 'leaves/', rights: ['read'] },
      { bucket: 'archive', prefix: 'entries/', rights: ['put'] },
      { bucket: 'archive', prefix: 'values/', rights: ['put'] },
    ],
  },
});
