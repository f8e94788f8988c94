import { checkUpload } from '../../../functions/document-check/check-upload.ts';
import { randomIds } from '../../../shared/adapters/ids.ts';
import { dueAfter } from '../../../shared/domain/documents/standing.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { hours, later, type IsoTime } from '../../../shared/domain/time.ts';
import { document } from '../../../shared/entities/document.ts';
import type { Fields } from '../../../shared/store/entity.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { create } from '../../../shared/store/writes.ts';
import { memoryDocuments } from '../../support/documents.ts';
import { exif, jpeg, segment, sha256, text } from '../../support/files.ts';
import { silent } from '../../support/sweeping.ts';

export const START = '2026-11-22T06:30:00.000Z';
export const PHOTO = jpeg({ more: [segment(0xe1, Buffer.concat([text('Exif\0\0'), exif(1)]))] });

/** Announced uploads, and the check of what arrives. Its clock stands still but for `advance`. */
export const world = () => {
  let at: IsoTime = START;
  const store = storeOver(memoryDriver());
  const files = memoryDocuments(() => at);
  const counted: Record<string, number> = {};
  const metrics = { count: (name: string) => void (counted[name] = (counted[name] ?? 0) + 1) };
  const deps = { documents: files.documents, now: () => at, log: silent, metrics, policy: defaultPolicy.documents };
  const checkWith = (over: Pick<Store, 'get' | 'write'>) => checkUpload({ ...deps, store: over });

  const announce = async (file: Buffer, more: Partial<Fields<typeof document>> = {}) => {
    const [userCode, documentId] = [randomIds.userCode(), randomIds.record(at)];
    const s3Key = `${userCode}/${documentId}`;
    const announced = {
      documentId,
      userCode,
      s3Key,
      kind: 'pan_image' as const,
      contentType: 'image/jpeg',
      size: file.length,
      sha256: sha256(file),
      status: 'awaiting_upload' as const,
      ...dueAfter(at, hours(24)),
      ...more,
    };
    await store.write(at, create(document, announced, { action: 'create', actorType: 'user', at }));
    const read = () => store.get(document, { userCode, documentId });
    return { key: s3Key, userCode, documentId, read };
  };
  return {
    store,
    files,
    counted,
    check: checkWith(store),
    checkWith,
    announce,
    advance: (ms: number) => (at = later(at, ms)),
  };
};
