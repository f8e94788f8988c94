import { expect, it } from 'vitest';
import { minutes } from '../../shared/domain/time.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { testApp } from '../support/app.ts';
import { asking } from '../support/asking.ts';
import { freshTable } from '../support/dynamodb.ts';

/** A table whose next write that makes such an item takes as long as the test says. */
const slowOnce = (driver: Driver, entity: string) => {
  const held = Promise.withResolvers<undefined>();
  let state: 'quick' | 'armed' | 'held' = 'quick';
  return {
    arm: () => {
      state = 'armed';
    },
    isHeld: () => state === 'held',
    goOn: () => {
      held.resolve(undefined);
    },
    driver: {
      ...driver,
      write: async (operations) => {
        const makesOne = operations.some((one) => one.kind === 'put' && one.item['entity'] === entity);
        if (makesOne && state === 'armed') {
          state = 'held';
          await held.promise;
        }
        return driver.write(operations);
      },
    } satisfies Driver,
  };
};

it.each([
  ['addNote', 'ReviewNote', 'noteId'],
  ['changeMany', 'BulkJob', 'jobId'],
  ['exportAudit', 'AuditExport', 'exportId'],
  ['announceDocument', 'Document', 'documentId'],
  ['exportPersonalData', 'Document', 'documentId'],
  ['beginDigilocker', 'DigilockerRequest', 'requestId'],
  ['createBranch', 'Branch', 'branchCode'],
  ['createFeature', 'AppFeature', 'featureCode'],
])('%s makes one %s of two runs of one key, the first of which outlived its lease', async (operation, entity, id) => {
  const { arm, isHeld, goOn, driver } = slowOnce((await freshTable()).driver, entity);
  const app = await testApp({ driver });
  const ask = await asking(app, operation);
  arm();
  const slow = ask();
  await expect.poll(isHeld).toBe(true);
  app.advance(minutes(1));
  const quick = await ask();
  goOn();
  const answers = [quick, await slow];
  expect(answers.map(({ status }) => status)).toEqual([quick.status, quick.status]);
  expect(quick.status).toBeLessThan(300);
  expect(new Set(answers.map(({ body }) => body[id])).size).toBe(1);
  expect(quick.body[id]).toEqual(expect.any(String));
});
