import type { DynamoDBRecord } from 'aws-lambda';
import { audited } from '../../../entities/registry.ts';
import { plainImage } from '../../../store/dynamo-image.ts';
import type { Change } from './entry-of.ts';

/** The event type of @types/aws-lambda leaves the identity open. */
export type StreamRecord = Omit<DynamoDBRecord, 'userIdentity'> & { userIdentity?: { principalId?: string } };

/** DynamoDB's own expiry: the record's end of life was logged when it expired, not when it is swept away. */
export const isExpiry = ({ eventName, userIdentity }: StreamRecord): boolean =>
  eventName === 'REMOVE' && userIdentity?.principalId === 'dynamodb.amazonaws.com';

/** The item of a record, before and after. */
export const imagesOf = ({ dynamodb }: StreamRecord) => ({
  before: plainImage(dynamodb?.OldImage),
  after: plainImage(dynamodb?.NewImage),
});

/** The change a record carries. @returns undefined when it is none of the log's business */
export const changeOf = (record: StreamRecord): Change | undefined => {
  const { before, after } = imagesOf(record);
  const name = (after ?? before)?.['entity'];
  const of = audited.find((entity) => entity.name === name);
  return of === undefined || isExpiry(record) ? undefined : { of, before, after };
};
