import { document } from '../../shared/entities/document.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { readsAndWrites, schedule, sweeps } from '../../shared/http/workflow.ts';

export const expireUploads = schedule('expire-uploads', {
  summary: 'Gives up uploads that never arrived, and forgets offline e-KYC files after a day',
  every: { minutes: 30 },
  uses: {
    data: [sweeps(document, 'due'), readsAndWrites(sweepMark)],
    files: [
      { place: 'uploads', rights: ['remove'] },
      { place: 'documents', rights: ['remove'] },
    ],
  },
});
