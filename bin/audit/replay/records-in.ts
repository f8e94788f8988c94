import * as z from 'zod';
import { auditWriter } from '../../../functions/audit-writer/stream.ts';
import type { StreamRecord } from '../../../shared/adapters/table/audit/change-of.ts';

const Image = z.record(z.string(), z.unknown());

const Shape = z.looseObject({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.looseObject({ Keys: Image, NewImage: Image.optional(), OldImage: Image.optional() }),
});

/** What the writer reads of a record; the rest of it is DynamoDB's. */
const Record = z.custom<StreamRecord>((value) => Shape.safeParse(value).success, 'not a record of the stream');

const Event = z.object({ Records: z.array(Record).min(1) });

const json = (text: string): unknown => JSON.parse(text);

/** Lambda's record of an invocation that it gave up (its S3 destination); the event may be in it as a text. */
const Invocation = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  payload: z.union([z.string().transform(json), z.unknown()]).pipe(Event),
});

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** CloudFormation makes names of functions out of ours, without their hyphens. */
const isWriter = (functionArn: string): boolean => plain(functionArn).includes(plain(auditWriter.name));

/**
 * The records an object holds: one of them, or an invocation with many.
 * @returns undefined when they are for another function than the writer of the log
 * @throws Error for what is neither
 */
export const recordsIn = (text: string): StreamRecord[] | undefined => {
  const content = json(text);
  const whose = Invocation.pick({ requestContext: true }).safeParse(content);
  if (!whose.success) return [Record.parse(content)];
  return isWriter(whose.data.requestContext.functionArn) ? Invocation.parse(content).payload.Records : undefined;
};
