import { auditCheck } from '../../shared/entities/audit-check.ts';
import { auditSeal } from '../../shared/entities/audit-seal.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { reads, readsAndWrites, schedule } from '../../shared/http/workflow.ts';

export const sealAudit = schedule('seal-audit', {
  summary: 'Seals the hours of the audit log that are over, and compares the log with its seals',
  every: { minutes: 10 },
  uses: {
    data: [reads(auditTrail, 'all', 'byId'), readsAndWrites(auditSeal, 'byTime'), readsAndWrites(auditCheck)],
    keys: [{ key: 'audit-signing', actions: ['Sign', 'GetPublicKey'] }],
    objects: [
      { bucket: 'seals', prefix: 'seals/', rights: ['put', 'read'] },
      { bucket: 'seals', prefix: 'leaves/', rights: ['put', 'read'] },
      { bucket: 'seals', prefix: 'keys/', rights: ['put', 'read'] },
    ],
  },
});
