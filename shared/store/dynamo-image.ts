import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Raw } from './conditions.ts';

/** An item in DynamoDB's own notation (a stream image, the item of a failed condition) as plain values. */
export const plainImage = (image: object | undefined): Raw | undefined =>
  image && unmarshall(image as Record<string, AttributeValue>);
