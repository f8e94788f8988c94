import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import type { StreamConsumer } from '../shared/http/workflow.ts';
import { REGION } from './aws-config.ts';

type Image = Record<string, AttributeValue>;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** An attribute value as events carry it: bytes as base64. The local engine's streams leave out the `M` of an empty map. */
const attribute = (value: AttributeValue): object => {
  if (value.B) return { B: base64(value.B) };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.L) return { L: value.L.map(attribute) };
  if (value.M) return { M: imageOf(value.M) };
  return Object.values(value).every((inner) => inner === undefined) ? { M: {} } : value;
};

const imageOf = (image: Image): object =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, attribute(value)]));

/** The local engine has no name for removals by TTL and leaves out who removed. */
const isExpiry = ({ eventName, userIdentity }: StreamRecord): boolean =>
  userIdentity?.Type === 'Service' || !['INSERT', 'MODIFY', 'REMOVE'].includes(String(eventName));

/** A record as Lambda gets it. */
export const streamEvent = (record: StreamRecord, streamArn: string): DynamoDBRecord => {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes, ApproximateCreationDateTime } = record.dynamodb ?? {};
  const images = {
    ...(Keys && { Keys: imageOf(Keys) }),
    ...(NewImage && { NewImage: imageOf(NewImage) }),
    ...(OldImage && { OldImage: imageOf(OldImage) }),
  };
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

/** Whether a consumer is told of a record: the filter of the event source. */
export const isFor = ({ entities, guards = [] }: StreamConsumer, { dynamodb }: StreamRecord): boolean => {
  const names = (of: StreamConsumer['entities'], image: Image | undefined) =>
    of.some(({ name }) => name === image?.['entity']?.S);
  return names(entities, dynamodb?.NewImage) || names([...entities, ...guards], dynamodb?.OldImage);
};
