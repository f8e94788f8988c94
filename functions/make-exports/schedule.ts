import { document } from '../../shared/entities/document.ts';
import { copiedEntities, type PersonalEntity } from '../../shared/entities/personal.ts';
import { personalExport } from '../../shared/entities/personal-export.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { erases, readsAndWrites, schedule, type DataUse } from '../../shared/http/workflow.ts';

/** Reading what is held; of the log only what its list shows. */
const copying = ({ of, personal: { found } }: PersonalEntity): DataUse => ({
  entity: of,
  rights: of === auditTrail ? [] : ['read'],
  indexes: found === 'partition' ? [] : [found.index],
});

export const makeExports = schedule('make-exports', {
  summary: 'Makes the copies of their data that users asked for',
  every: { minutes: 5 },
  uses: {
    data: [
      readsAndWrites(personalExport, 'open'),
      erases(personalExport),
      readsAndWrites(document),
      ...copiedEntities.map(copying),
    ],
    files: [{ place: 'documents', rights: ['put'] }],
  },
});
