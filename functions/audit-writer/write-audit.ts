import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { changeOf } from '../../shared/adapters/table/audit/change-of.ts';
import { entryOf, type Entry } from '../../shared/adapters/table/audit/entry-of.ts';
import { TOGETHER, writeEntries } from '../../shared/adapters/table/audit/write-entries.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Parking } from '../../shared/ports/parking.ts';
import { plainImage } from '../../shared/store/dynamo-image.ts';
import type { Store } from '../../shared/store/store.ts';
import { milestoneOf } from './milestones.ts';
import { fateOf } from './watch-entries.ts';

export type AuditWriterDeps = {
  store: Pick<Store, 'commit'>;
  parking: Parking;
  now: () => IsoTime;
  /** A fresh salt, base64url. */
  salt: () => string;
  randomInt: (below: number) => number;
  pause: (ms: number) => Promise<unknown>;
  policy: Policy['audit'];
  log: Log;
  metrics: Metrics;
};

type Outcome = 'written' | 'parked' | 'failed';

/** Where a record that cannot be written waits, whole: one bad record neither blocks its shard nor is lost with the stream. */
const parkingPlace = (record: DynamoDBRecord): string => {
  const { pk, sk } = plainImage(record.dynamodb?.Keys) ?? {};
  return `parked/${encodeURIComponent(`${String(pk)}|${String(sk)}`)}/${record.dynamodb?.SequenceNumber ?? record.eventID ?? 'unknown'}.json`;
};

const counted = { written: 'AuditWritten', parked: 'AuditParked', failed: 'AuditFailed' } as const;

const inGroups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/**
 * Writes one audit entry per change, exactly once: its key is (resource, sequence), so a redelivered record finds its
 * entry there. Many go in one transaction; where that fails each goes alone. What fails three times is parked; only what
 * cannot even be parked goes back to the stream.
 */
export const writeAudit = (deps: AuditWriterDeps) => {
  const { store, parking, now, salt, randomInt, pause, policy, log, metrics } = deps;
  const { retentionMs } = policy;

  /** @throws Error for a change that cannot be understood, Outage when the table cannot be used */
  const writeNow = async (records: readonly DynamoDBRecord[]): Promise<void> => {
    const at = now();
    const entries = records.flatMap((record): Entry[] => {
      const change = changeOf(record);
      return change ? [entryOf(change, { at, salt: salt(), retentionMs })] : [];
    });
    await writeEntries(store, entries, at, randomInt);
    for (const entry of entries) {
      const milestone = milestoneOf(entry);
      if (milestone) metrics.count(milestone, 1);
    }
    for (const { dynamodb } of records) {
      const happened = (dynamodb?.ApproximateCreationDateTime ?? Number.NaN) * 1000;
      if (Number.isFinite(happened)) metrics.count('AuditLag', Math.max(0, Date.parse(at) - happened), 'Milliseconds');
    }
  };

  const settled = async (record: DynamoDBRecord): Promise<Outcome> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await writeNow([record]);
        return 'written';
      } catch (cause) {
        if (attempt < policy.attempts) {
          await pause(50 * 2 ** attempt);
          continue;
        }
        log.error('audit record parked', { eventId: record.eventID, cause });
        return parking.park(parkingPlace(record), record).then(
          () => 'parked',
          (parkingCause: unknown) => {
            log.error('audit record neither written nor parked', { eventId: record.eventID, cause: parkingCause });
            return 'failed';
          },
        );
      }
    }
  };

  const settledTogether = (records: readonly DynamoDBRecord[]): Promise<Outcome[]> =>
    writeNow(records).then(
      () => records.map(() => 'written'),
      () => Promise.all(records.map(settled)),
    );

  /** Entries are written once: whoever changes or removes one later is reported (design: audit, 7). */
  const watch = (record: DynamoDBRecord): boolean => {
    const fate = fateOf(record);
    if (fate?.kind === 'tampered') log.error('an entry of the audit log was changed or removed', { entry: fate.name });
    if (fate?.kind === 'tampered') metrics.count('AuditTampered', 1);
    if (fate?.kind === 'erased') metrics.count('AuditErased', 1);
    return fate !== undefined;
  };

  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const changes = Records.filter((record) => !watch(record) && changeOf(record) !== undefined);
    const outcomes = (await Promise.all(inGroups(changes, TOGETHER).map(settledTogether))).flat();
    for (const outcome of ['written', 'parked', 'failed'] as const) {
      metrics.count(counted[outcome], outcomes.filter((one) => one === outcome).length);
    }
    return {
      batchItemFailures: changes.flatMap(({ dynamodb }, place) => {
        const itemIdentifier = dynamodb?.SequenceNumber;
        return outcomes[place] === 'failed' && itemIdentifier !== undefined ? [{ itemIdentifier }] : [];
      }),
    };
  };
};
