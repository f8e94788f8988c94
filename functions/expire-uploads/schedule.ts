import { document } from '../../shared/entities/document.ts';
import { sweepMark } from '../../shared/entities/sweep-mark.ts';
import { readsAndWrites, schedule, sweeps } from '../../shared/http/workflow.ts';

export const expireUploads = schedule('expire-uploads', {
  summary:
    'Gives up uploads that never arrived, forgets offline e-KYC files after a day and copies of personal data after some',
  every: { minutes: 30 },
  uses: {
    data: [sweeps(document, 'due'), readsAndWrites(sweepMark)],
    files: [
      { place: 'uploads', rights: ['remove'] },
      { place: 'documents', rights: ['remove'] },
    ],
  },
});
