import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { erasureCertificate } from '../../shared/entities/erasure-certificate.ts';
import { erasureOrder } from '../../shared/entities/erasure-order.ts';
import { personalEntities, type PersonalEntity } from '../../shared/entities/personal.ts';
import { projection } from '../../shared/entities/projection.ts';
import { searchPosting } from '../../shared/entities/search-posting.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { erases, readsAndWrites, redacts, schedule, type DataUse } from '../../shared/http/workflow.ts';

/** What erasing takes: reading what there is, and overwriting or removing it, as each entity says. */
const erasing = ({ of, personal: { found, erased } }: PersonalEntity): DataUse[] => {
  if (erased === 'emptied') return [redacts(auditTrail, 'bySubject')];
  const indexes = found === 'partition' ? [] : [found.index];
  return [{ entity: of, rights: ['read', erased === 'removed' ? 'erase' : 'write'], indexes }];
};

export const eraseAccounts = schedule('erase-accounts', {
  summary: 'Erases the persons of closed accounts when the time they are kept for is over',
  every: { hours: 1 },
  uses: {
    data: [
      readsAndWrites(erasureOrder, 'due'),
      erases(erasureOrder),
      readsAndWrites(erasureCertificate),
      readsAndWrites(projection),
      erases(searchPosting),
      readsAndWrites(sweepMark),
      ...personalEntities.flatMap(erasing),
    ],
    files: [
      { place: 'uploads', rights: ['clear'] },
      { place: 'documents', rights: ['clear'] },
    ],
    clears: ['values/'],
    directory: true,
  },
});
