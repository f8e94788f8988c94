import type { FaultTarget } from './faults.ts';

type Shape = { status: number; type: string; message: string };
type Replies = { contentType: string; throttle: Shape; error: Shape };

const failure = (type: string): Shape => ({ status: 500, type, message: 'Injected by POST /faults.' });
const throttle = (status: number, type: string): Shape => ({ status, type, message: 'Injected by POST /faults.' });

/** The errors each service answers with, named so that its SDK client knows them and tries again as in the cloud. */
const replies: Readonly<Record<Exclude<FaultTarget, 'stream'>, Replies>> = {
  dynamodb: {
    contentType: 'application/x-amz-json-1.0',
    throttle: throttle(400, 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'),
    error: failure('com.amazonaws.dynamodb.v20120810#InternalServerError'),
  },
  kms: {
    contentType: 'application/x-amz-json-1.1',
    throttle: throttle(400, 'ThrottlingException'),
    error: failure('KMSInternalException'),
  },
  sqs: {
    contentType: 'application/x-amz-json-1.0',
    throttle: throttle(400, 'com.amazonaws.sqs#RequestThrottled'),
    error: failure('com.amazonaws.sqs#InternalFailure'),
  },
  provider: {
    contentType: 'application/json',
    throttle: throttle(429, 'TooManyRequestsException'),
    error: failure('InternalServiceErrorException'),
  },
};

/** A whole HTTP response, after which the connection ends. */
export const faultReply = (target: Exclude<FaultTarget, 'stream'>, kind: 'throttle' | 'error'): string => {
  const { contentType, [kind]: shape } = replies[target];
  const body = JSON.stringify({ __type: shape.type, message: shape.message });
  return [
    `HTTP/1.1 ${shape.status} Injected`,
    `content-type: ${contentType}`,
    `x-amzn-errortype: ${shape.type}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
};
