import { describe, expect, it } from 'vitest';
import { makeCopies } from '../../functions/make-exports/make-copies.ts';
import { defaultPolicy, type Policy } from '../../shared/domain/policy.ts';
import { minutes } from '../../shared/domain/time.ts';
import { bulkJob } from '../../shared/entities/bulk-job.ts';
import { document, type Document } from '../../shared/entities/document.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { replace, type Changes } from '../../shared/store/writes.ts';
import { testApp } from '../support/app.ts';
import { asking } from '../support/asking.ts';
import { runAt, silent } from '../support/sweeping.ts';
import { unsettled } from '../support/unsettled.ts';

const stamp = { action: 'update' as const, actorType: 'system' as const, at: '2026-11-22T06:30:00.000Z' };

/** An act whose process dies once it is done; each further asking comes after the lease. */
const dying = async (operation: string, { policy = {}, body }: { policy?: Partial<Policy>; body?: unknown } = {}) => {
  const table = memoryDriver();
  const app = await testApp({ driver: unsettled(table), policy });
  const ask = await asking(app, operation, body);
  return {
    app,
    items: (entity: string) => table.items().filter((item) => item['entity'] === entity),
    ask: async () => {
      const answer = await ask();
      app.advance(minutes(1));
      return answer;
    },
  };
};

describe('a request that was done, and whose process died', () => {
  it.each([
    ['addNote', 'ReviewNote'],
    ['changeMany', 'BulkJob'],
    ['exportAudit', 'AuditExport'],
    ['beginDigilocker', 'DigilockerRequest'],
  ])('%s is answered again as the first time, of the one %s', async (operation, entity) => {
    const { ask, items } = await dying(operation);
    const [first, second] = [await ask(), await ask()];
    expect(first.status).toBeLessThan(300);
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(items(entity)).toHaveLength(1);
  });

  it.each([
    ['createBranch', undefined, 'branchCode'],
    ['createBranch', { branchName: 'South', referredBy: 'NORTH' }, 'branchCode'],
    ['createFeature', undefined, 'featureCode'],
  ])('%s of %o is answered as the first time, by its %s', async (operation, body, code) => {
    const { ask, items } = await dying(operation, { body });
    const [first, count] = [await ask(), items('Branch').length];
    const second = await ask();
    expect([second.status, second.body, items('Branch').length]).toEqual([201, first.body, count]);
    expect(first.body[code]).toEqual(expect.any(String));
  });

  it('asks no provider for a second visit', async () => {
    const { app, ask } = await dying('beginDigilocker');
    await ask();
    await ask();
    expect(app.providers.begun).toHaveLength(1);
  });

  it('is told how far the job has come', async () => {
    const { app, ask } = await dying('changeMany');
    const { body } = await ask();
    const done = { state: 'done' as const, changed: 3, finishedAt: app.now() };
    const job = await app.store.get(bulkJob, { jobId: body['jobId'] as never });
    await app.store.write(app.now(), replace(bulkJob, job!, done, stamp));
    expect(await ask()).toMatchObject({ status: 202, body: { jobId: body['jobId'], ...done } });
  });

  it.each(['exportAudit', 'announceDocument', 'exportPersonalData'])('%s counts one use', async (operation) => {
    const policy = {
      audit: { ...defaultPolicy.audit, exportsPerDay: 1 },
      documents: { ...defaultPolicy.documents, perDay: 1 },
      privacy: { ...defaultPolicy.privacy, exportsPerDay: 1 },
    };
    const { ask } = await dying(operation, { policy });
    const [first, second] = [await ask(), await ask()];
    expect(second.status).toBe(first.status);
  });

  it('is answered with the copy that was made since', async () => {
    const { app, ask, items } = await dying('exportPersonalData');
    const first = await ask();
    const { store, files, policy, now } = app;
    const copies = { store, documents: files.documents, policy: policy.documents, log: silent, limit: 10 };
    expect(await makeCopies(copies)(runAt(now()))).toMatchObject({ made: 1 });
    expect((await ask()).body).toEqual(first.body);
    expect([items('Document').length, items('PersonalExport').length]).toEqual([1, 0]);
  });
});

describe('a file that was announced by a process that died', () => {
  const announced = async () => {
    const policy = { documents: { ...defaultPolicy.documents, abandonedAfterMs: minutes(5) } };
    const { app, ask, items } = await dying('announceDocument', { policy });
    const { body } = await ask();
    const [{ userCode }] = items('Document') as [Document];
    const known = await app.store.get(document, { userCode, documentId: body['documentId'] as never });
    const change = (changes: Changes<typeof document>) =>
      app.store.write(app.now(), replace(document, known!, changes, stamp));
    return { app, ask, items, body, change };
  };

  it('gets another form for the same document', async () => {
    const { app, ask, items, body } = await announced();
    const second = await ask();
    expect([second.status, second.body['documentId']]).toEqual([201, body['documentId']]);
    expect(second.body['upload']).toMatchObject({ url: 'https://uploads.test/' });
    expect(items('Document')).toHaveLength(1);
    expect(app.files.post(second.body['upload'] as never, Buffer.from('another file'))).toBe(400);
  });

  it('gets none once it came', async () => {
    const { app, ask, change } = await announced();
    await change({ status: 'ready', checkedAt: app.now(), dueAt: undefined, dueHour: undefined });
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'idempotency_replayed' } });
  });

  it('gets none once it is waited for no more', async () => {
    const { app, ask } = await announced();
    app.advance(minutes(5));
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'idempotency_replayed' } });
  });
});
