import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { REGION } from './aws-config.ts';

/** Binary values travel as base64 in an event. */
const asJson = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asJson(inner)]));
  return value;
};

/** The local engine has no name for removals by TTL and leaves out who removed. */
const isExpiry = ({ eventName, userIdentity }: StreamRecord): boolean =>
  userIdentity?.Type === 'Service' || !['INSERT', 'MODIFY', 'REMOVE'].includes(String(eventName));

/** A record as Lambda gets it. */
export const streamEvent = (record: StreamRecord, streamArn: string): DynamoDBRecord => {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes, ApproximateCreationDateTime } = record.dynamodb ?? {};
  const images = asJson({ Keys, ...(NewImage && { NewImage }), ...(OldImage && { OldImage }) });
  return {
    eventID: record.eventID ?? '',
    eventName: isExpiry(record) ? 'REMOVE' : (record.eventName ?? 'REMOVE'),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: REGION,
    eventSourceARN: streamArn,
    dynamodb: {
      // The SDK's attribute values, made JSON above.
      ...(images as NonNullable<DynamoDBRecord['dynamodb']>),
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
      SequenceNumber: SequenceNumber ?? '',
      SizeBytes: SizeBytes ?? 0,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
    ...(isExpiry(record) && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
  };
};

/** Whether a record is about one of these entities, before or after the change: the filter of the event source. */
export const isAbout = (record: StreamRecord, entities: ReadonlySet<string>): boolean =>
  [record.dynamodb?.NewImage, record.dynamodb?.OldImage].some((image) => entities.has(image?.['entity']?.S ?? ''));
