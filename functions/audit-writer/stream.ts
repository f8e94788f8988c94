import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { audited } from '../../shared/entities/registry.ts';
import { appends, stream } from '../../shared/http/workflow.ts';

export const auditWriter = stream('audit-writer', {
  summary: 'Turns every change of an audited entity into one audit entry',
  entities: audited,
  batchSize: 100,
  attempts: 10,
  uses: { data: [appends(auditTrail)], parks: ['parked/'] },
});
