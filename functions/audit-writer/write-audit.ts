import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Policy } from '../../shared/domain/policy.ts';
import type { IsoTime } from '../../shared/domain/time.ts';
import { auditTrail } from '../../shared/entities/audit-trail.ts';
import { audited } from '../../shared/entities/registry.ts';
import type { Log } from '../../shared/platform/log.ts';
import type { Metrics } from '../../shared/platform/metrics.ts';
import type { Parking } from '../../shared/ports/parking.ts';
import { plainImage } from '../../shared/store/dynamo-image.ts';
import type { Store } from '../../shared/store/store.ts';
import { create } from '../../shared/store/writes.ts';
import { entryOf, type Change } from './entry.ts';

export type AuditWriterDeps = {
  store: Pick<Store, 'write'>;
  parking: Parking;
  now: () => IsoTime;
  pause: (ms: number) => Promise<unknown>;
  policy: Policy['audit'];
  log: Log;
  metrics: Metrics;
};

/** The event type of @types/aws-lambda leaves the identity open. */
type StreamRecord = Omit<DynamoDBRecord, 'userIdentity'> & { userIdentity?: { principalId?: string } };

/** DynamoDB's own expiry: the record's end of life was logged when it expired, not when it is swept away. */
const isExpiry = ({ eventName, userIdentity }: StreamRecord): boolean =>
  eventName === 'REMOVE' && userIdentity?.principalId === 'dynamodb.amazonaws.com';

/** The change a record carries. @returns undefined when it is none of the log's business */
const changeOf = (record: DynamoDBRecord): Change | undefined => {
  const before = plainImage(record.dynamodb?.OldImage);
  const after = plainImage(record.dynamodb?.NewImage);
  const name = (after ?? before)?.['entity'];
  const of = audited.find((entity) => entity.name === name);
  return of === undefined || isExpiry(record) ? undefined : { of, before, after };
};

/** Where a record that cannot be written waits, whole: one bad record neither blocks its shard nor is lost with the stream. */
const parkingPlace = (record: DynamoDBRecord): string => {
  const { pk, sk } = plainImage(record.dynamodb?.Keys) ?? {};
  return `parked/${encodeURIComponent(`${String(pk)}|${String(sk)}`)}/${record.dynamodb?.SequenceNumber ?? record.eventID ?? 'unknown'}.json`;
};

/**
 * Writes one audit entry per change, exactly once: its key is (resource, sequence), so a redelivered record finds its
 * entry there. What fails three times is parked; only what cannot even be parked goes back to the stream.
 */
export const writeAudit = (deps: AuditWriterDeps) => {
  const { store, parking, now, pause, policy, log, metrics } = deps;

  const written = async (record: DynamoDBRecord): Promise<void> => {
    const change = changeOf(record);
    if (!change) return;
    const at = now();
    await store.write(at, create(auditTrail, entryOf(change, at, policy.retentionMs)));
    const happened = (record.dynamodb?.ApproximateCreationDateTime ?? Number.NaN) * 1000;
    if (Number.isFinite(happened)) metrics.count('AuditLag', Math.max(0, Date.parse(at) - happened), 'Milliseconds');
  };

  const settled = async (record: DynamoDBRecord): Promise<'written' | 'parked' | 'failed'> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await written(record);
        return 'written';
      } catch (cause) {
        if (attempt < policy.attempts) {
          await pause(50 * 2 ** attempt);
          continue;
        }
        const place = parkingPlace(record);
        log.error('audit record parked', { eventId: record.eventID, cause });
        return parking.park(place, record).then(
          () => 'parked',
          (parkingCause: unknown) => {
            log.error('audit record neither written nor parked', { eventId: record.eventID, cause: parkingCause });
            return 'failed';
          },
        );
      }
    }
  };

  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const results = await Promise.all(Records.map(settled));
    for (const outcome of ['written', 'parked', 'failed'] as const) {
      metrics.count(`Audit${outcome}`, results.filter((result) => result === outcome).length);
    }
    return {
      batchItemFailures: Records.flatMap((record, place) => {
        const itemIdentifier = record.dynamodb?.SequenceNumber;
        return results[place] === 'failed' && itemIdentifier !== undefined ? [{ itemIdentifier }] : [];
      }),
    };
  };
};
