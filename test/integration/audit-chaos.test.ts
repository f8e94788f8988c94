import type { DynamoDBRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { writeAudit } from '../../functions/audit-writer/write-audit.ts';
import { makeExports } from '../../functions/export-audit/make-exports.ts';
import { sealAndCheck } from '../../functions/seal-audit/run.ts';
import { imagesOf } from '../../shared/adapters/table/audit/change-of.ts';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { Outage } from '../../shared/domain/outage.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { hours, later, minutes } from '../../shared/domain/time.ts';
import { appFeature } from '../../shared/entities/app-feature.ts';
import { auditExport } from '../../shared/entities/audit-export.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import type { Driver, Operation } from '../../shared/store/driver.ts';
import { storeOver } from '../../shared/store/store.ts';
import { create, replace } from '../../shared/store/writes.ts';
import { memoryArchive } from '../support/archive.ts';
import { newSealingKey } from '../support/audit-log.ts';
import { freshTable } from '../support/dynamodb.ts';
import { fortune, isWhole, SEED } from '../support/fortune.ts';
import { recorded } from '../support/recorded.ts';
import { sampleOf } from '../support/sample-of.ts';
import { memorySeals, signerWith } from '../support/seals.ts';
import { silent } from '../support/sweeping.ts';

const at = '2026-11-22T06:30:00.000Z';
/** `npm run test:chaos` takes all of them; `npm test` a sample. */
const CHANGES = isWhole ? 5000 : 800;

/** So many changes of 250 things, as the stream carries them. */
const changes = async (count: number): Promise<DynamoDBRecord[]> => {
  const { driver, records } = recorded();
  const store = storeOver(driver);
  const stamp = { action: 'update', actorType: 'admin', actor: 'ABC234', at } as const;
  const codes = Array.from({ length: 250 }, (_, place) => `F${String(place).padStart(3, '0')}` as never);
  for (let turn = 0; records.length < count; turn += 1) {
    const featureCode = codes[turn % codes.length]!;
    const item = await store.get(appFeature, { featureCode });
    const sample = { ...sampleOf(appFeature.schema), featureCode };
    await store.write(
      at,
      item === undefined
        ? create(appFeature, sample, stamp)
        : replace(appFeature, item, { featureName: `Name ${turn}` }, stamp),
    );
  }
  return records;
};

it(
  'the log equals the changes exactly, whatever fails, dies or comes again, and all of it is proved',
  { timeout: 480_000 },
  async () => {
    const random = fortune(SEED);
    const records = await changes(CHANGES);
    const { driver } = await freshTable();
    const store = storeOver(driver);
    const parked = new Map<string, DynamoDBRecord>();
    let salts = 0;
    /** One entry cannot be written at all until somebody mends what ails it. */
    let isMended = false;
    const ails = ({ key }: Operation) => !isMended && key.pk === 'AUDIT#AppFeature#F007' && key.sk.endsWith('2');

    /** One invocation: its calls fail now and then, before or after they took effect, and it may die at any of them. */
    const invoke = (batch: DynamoDBRecord[], unlucky: number) => {
      let livesFor = random() < unlucky ? Math.floor(random() * 12) : Infinity;
      const dead = () => (livesFor -= 1) < 0;
      const failing = async <T>(call: () => Promise<T>): Promise<T> => {
        if (dead() || random() < unlucky / 2) throw new Outage('table', new Error('not reached'));
        const answer = await call();
        if (dead() || random() < unlucky / 4) throw new Outage('table', new Error('answer lost'));
        return answer;
      };
      const hurt: Driver = {
        ...driver,
        write: (operations) =>
          failing(() => (operations.some(ails) ? Promise.reject(new Error('too large')) : driver.write(operations))),
      };
      return writeAudit({
        store: storeOver(hurt),
        parking: {
          park: (key, record) => failing(() => Promise.resolve(void parked.set(key, record as DynamoDBRecord))),
        },
        now: () => at,
        salt: () => Buffer.from(`salt-${(salts += 1)}`).toString('base64url'),
        randomInt: (below) => Math.floor(random() * below),
        pause: () => Promise.resolve(),
        policy: defaultPolicy.audit,
        log: silent,
        metrics: { count: () => undefined },
      })({ Records: batch });
    };

    for (let from = 0; from < records.length; from += 100) {
      let batch = records.slice(from, from + 100);
      while (batch.length > 0) {
        const { batchItemFailures } = await invoke(batch, 0.3);
        const first = batch.findIndex(
          ({ dynamodb }) => dynamodb?.SequenceNumber === batchItemFailures[0]?.itemIdentifier,
        );
        batch = batchItemFailures.length === 0 ? [] : batch.slice(first);
      }
      if (random() < 0.2) await invoke(records.slice(Math.floor(random() * from), from + 100).slice(0, 100), 0.3);
    }
    expect(parked.size).toBeGreaterThan(0);
    isMended = true;
    await invoke([...parked.values()], 0);

    const stored = new Map<string, number[]>();
    for (const record of records) {
      const { before, after } = imagesOf(record);
      const { featureCode, version } = after as { featureCode: string; version: number };
      stored.set(featureCode, [...(stored.get(featureCode) ?? []), version]);
      const entry = await store.get(auditTrail, {
        resourceType: 'AppFeature',
        resourceId: featureCode,
        sequence: version,
      });
      expect(entry).toMatchObject({
        userCode: 'ABC234',
        newValues: { featureName: after?.['featureName'] },
        ...(before && { oldValues: { featureName: before['featureName'] } }),
      });
    }
    for (const [resourceId, versions] of stored) {
      const { items } = await store.list(
        auditTrail,
        { index: 'primary', of: { resourceType: 'AppFeature', resourceId } },
        { limit: 100, newestFirst: false },
      );
      expect(items.map(({ sequence }) => sequence)).toEqual(versions);
    }

    const key = newSealingKey();
    const { files } = memorySeals();
    const sealing = { store, files, signer: signerWith(key), policy: defaultPolicy.audit };
    const moment = later(at, hours(1) + minutes(15));
    const sealed = await sealAndCheck({ ...sealing, stage: 'test', log: silent })({ at: moment, isOver: () => false });
    expect(sealed).toEqual({ sealed: 1, compared: CHANGES, faults: 0, gaps: 0 });

    const bucket = memoryArchive();
    const exportId = Ulid.parse('01ARZ3NDEKTSV4RRFFQ69G5FAV');
    const wanted = { exportId, requestedBy: 'ABC234' as never, requestedAt: at, firstSeal: 1, lastSeal: 1 };
    const stamp = { action: 'export', actorType: 'admin', at } as const;
    await store.write(
      at,
      create(auditExport, { ...wanted, to: (await files.seal(1))!.seal.through, state: 'running' }, stamp),
    );
    await makeExports({ store, files, archive: bucket.archive })({ at: moment, isOver: () => false });
    expect(bucket.verdict(key)).toMatchObject({ faults: [], gaps: [], entries: CHANGES, unsealed: 0 });
  },
);
