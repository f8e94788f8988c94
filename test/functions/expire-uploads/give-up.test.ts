import { describe, expect, it } from 'vitest';
import { giveUp } from '../../../functions/expire-uploads/give-up.ts';
import { hours, later, minutes } from '../../../shared/domain/time.ts';
import { document } from '../../../shared/entities/document.ts';
import { memoryDriver } from '../../../shared/store/memory-driver.ts';
import { storeOver, type Store } from '../../../shared/store/store.ts';
import { memoryDocuments } from '../../support/documents.ts';
import { documentUntil } from '../../support/due-records.ts';
import { zip } from '../../support/files.ts';
import { at, runAt, silent, sweeperRules } from '../../support/sweeping.ts';

const nothing = { remove: () => Promise.resolve() };

const world = () => {
  const store = storeOver(memoryDriver());
  const files = memoryDocuments(() => at);
  const run = (moment = at) => giveUp({ store, documents: files.documents, log: silent, limit: 100 })(runAt(moment));
  return { store, files, run };
};

describe('expire-uploads', () => {
  sweeperRules({
    seed: async (store: Store, count) => {
      for (let nth = 0; nth < count; nth += 1) await documentUntil(store, later(at, -minutes(1 + (nth % 90))));
    },
    run: (store, one, limit) => giveUp({ store, documents: nothing, log: silent, limit })(one),
    counted: 'expired',
    settled: (items) => items.filter((item) => item['status'] === 'rejected' && item['version'] === 2).length,
  });

  it('says that a file never came, and takes away whatever did', async () => {
    const { store, files, run } = world();
    const { userCode, documentId, s3Key } = await documentUntil(store, later(at, -minutes(3)));
    files.arrive(s3Key, zip());
    await files.documents.keep(s3Key, zip(), 'image/jpeg');
    expect(await run()).toEqual({ expired: 1, refused: 0, failed: 0 });
    const given = await store.get(document, { userCode, documentId });
    expect(given).toMatchObject({
      status: 'rejected',
      rejectionReason: 'The file was never uploaded.',
      stamp: { action: 'update', actorType: 'system', reason: 'expired', at },
    });
    expect(given).not.toHaveProperty('dueAt');
    expect([...files.keys('uploads'), ...files.keys('documents')]).toEqual([]);
  });

  it('forgets an offline e-KYC file', async () => {
    const { store, files, run } = world();
    const more = { kind: 'aadhaar_xml' as const, status: 'ready' as const };
    const { userCode, documentId, s3Key } = await documentUntil(store, later(at, -minutes(3)), more);
    files.arrive(s3Key, zip());
    expect(await run()).toMatchObject({ expired: 1 });
    expect(files.keys('uploads')).toEqual([]);
    expect(await store.get(document, { userCode, documentId })).toMatchObject({
      status: 'rejected',
      rejectionReason: 'A file of this kind is kept for a day only: it is gone now.',
    });
  });

  it('comes an hour after the clock’s word, so that no check is under way any more', async () => {
    const { store, run } = world();
    await documentUntil(store, later(at, hours(1)));
    expect(await run()).toMatchObject({ expired: 0 });
    expect(await run(later(at, hours(1)))).toMatchObject({ expired: 1 });
  });

  it('leaves alone what has been settled', async () => {
    const { store, run } = world();
    await documentUntil(store, later(at, -minutes(3)), { status: 'ready', dueAt: undefined, dueHour: undefined });
    expect(await run()).toEqual({ expired: 0, refused: 0, failed: 0 });
  });

  it('leaves a document for the next run when its file cannot be taken away', async () => {
    const { store, files, run } = world();
    await documentUntil(store, later(at, -minutes(3)));
    files.failing.add('remove');
    await expect(run()).rejects.toThrow('documents is unavailable');
    files.failing.clear();
    expect(await run()).toMatchObject({ expired: 1 });
  });
});
