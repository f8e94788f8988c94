import * as z from 'zod';
import { Ulid } from '../../shared/domain/identifiers/record-id.ts';
import { UserCode } from '../../shared/domain/identifiers/user-code.ts';

/** What EventBridge says when an object was made in a bucket (S3 User Guide, "EventBridge event message structure"). */
const ObjectCreated = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({ object: z.object({ key: z.string() }) }),
});

const Place = z.tuple([UserCode, Ulid]);

/** The key of what arrived, and whose document lies there: nobody's, when the key is not of our making. */
export const arrived = (event: unknown) => {
  const { key } = ObjectCreated.parse(event).detail.object;
  const { data } = Place.safeParse(key.split('/'));
  return { key, place: data && { userCode: data[0], documentId: data[1] } };
};
