import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { actionCounter } from '../../shared/entities/action-counter.ts';
import { audited } from '../../shared/entities/registry.ts';
import { appends, stream, writes } from '../../shared/http/workflow.ts';

export const auditWriter = stream('audit-writer', {
  summary: 'Turns every change of an audited entity into one audit entry, and reports changes of entries',
  entities: audited,
  guards: [auditTrail],
  batchSize: 100,
  attempts: 10,
  uses: {
    data: [appends(auditTrail), writes(actionCounter)],
    objects: [{ bucket: 'archive', prefix: 'parked/', rights: ['put'] }],
  },
});
