import { document } from '../../shared/entities/document.ts';
import { readsAndWrites, upload } from '../../shared/http/workflow.ts';

export const documentCheck = upload('document-check', {
  summary: 'Checks uploaded files, strips what is not to be kept, and says whether they are ready',
  place: 'uploads',
  attempts: 3,
  uses: {
    data: [readsAndWrites(document)],
    files: [
      { place: 'uploads', rights: ['read', 'remove'] },
      { place: 'documents', rights: ['put', 'remove'] },
    ],
  },
});
