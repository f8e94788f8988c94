import type { Kinded } from '../../shared/adapters/table/kyc/reviewable.ts';
import { standingAt } from '../../shared/domain/documents/standing.ts';
import type { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { later, type IsoTime } from '../../shared/domain/time.ts';
import { document } from '../../shared/entities/document.ts';
import type { ReviewDeps } from './deps.ts';

type Named = { field: string; documentId: Ulid };

const named = (field: string, documentId: Ulid | undefined): Named[] => (documentId ? [{ field, documentId }] : []);

const namedBy = ({ kind, record }: Kinded): Named[] => {
  switch (kind) {
    case 'aadhaar':
      return [...named('frontImageId', record.frontImageId), ...named('backImageId', record.backImageId)];
    case 'pan':
      return named('panImageId', record.panImageId);
    case 'business':
      return [
        ...named('userSelfieId', record.userSelfieId),
        ...record.proofDocumentIds.flatMap((documentId) => named('proofDocumentIds', documentId)),
      ];
    case 'bank':
      return [
        ...named('bankProofImageId', record.bankProofImageId),
        ...named('statementDocumentId', record.statementDocumentId),
      ];
  }
};

/** The documents of a record, with links to those that were checked and kept. */
export const documentsOf = async (one: Kinded, { store, documents, policy }: ReviewDeps, at: IsoTime) => {
  const { userCode } = one.record;
  const found = await Promise.all(
    namedBy(one).map(async ({ field, documentId }) => ({
      field,
      file: await store.get(document, { userCode, documentId }),
    })),
  );
  const lives = policy.documents;
  return Promise.all(
    found.flatMap(({ field, file }) => {
      if (!file) return [];
      const { documentId, kind, contentType, s3Key, kept } = file;
      const { status } = standingAt(file, at, lives);
      const link = async () => ({
        url: await documents.downloadUrl(
          s3Key,
          { contentType, fileName: `${kind}-${documentId}` },
          lives.downloadLifeMs,
        ),
        expiresAt: later(at, lives.downloadLifeMs),
      });
      const shown = { documentId, field, kind, status, contentType };
      return [(async () => ({ ...shown, ...(status === 'ready' && kept && { download: await link() }) }))()];
    }),
  );
};
