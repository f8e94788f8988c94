import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Ulid } from '../domain/identifiers/record-id.ts';
import type { IsoTime } from '../domain/time.ts';
import type { Log } from '../platform/log.ts';
import { isIdempotencyKey, type Idempotency } from './idempotency.ts';
import { bodyText, headersOf } from './parse.ts';
import { problemResponse, replayResponse } from './responses.ts';
import { refuse, type Route } from './route.ts';

type Request = {
  operation: string;
  route: Route;
  event: APIGatewayProxyEvent;
  params: Readonly<Record<string, unknown>>;
  caller: string | undefined;
  at: IsoTime;
  log: Log;
};

/**
 * Carries a request out, or, when its Idempotency-Key was seen before, answers as that time. Without a key it just runs.
 * @param carryOut is given the id of what the request creates, which is the same in every run of one key
 */
export const onceOnly = async (
  idempotency: Idempotency,
  { operation, route, event, params, caller, at, log }: Request,
  carryOut: (recordId: Ulid) => Promise<APIGatewayProxyResult>,
): Promise<APIGatewayProxyResult> => {
  const { requestId } = event.requestContext;
  const key = headersOf(event)['idempotency-key'];
  if (key === undefined) return carryOut(idempotency.recordId(at));
  if (!isIdempotencyKey(key)) {
    const fault = {
      parameter: 'Idempotency-Key',
      code: 'invalid_format',
      detail: '16 to 128 printable ASCII characters',
    };
    return problemResponse(refuse('validation_failed', { errors: [fault] }), requestId);
  }
  const body = bodyText(event);
  const begun = await idempotency.begin({
    operation,
    caller,
    key,
    params,
    body,
    replayable: route.replay !== false,
    at,
  });
  if (begun.kind === 'refusal') return problemResponse(begun, requestId);
  if (begun.kind === 'replay') return replayResponse(begun.statusCode, begun.body, requestId);
  try {
    const answer = await carryOut(begun.recordId);
    // What was done is done: if it cannot be noted, a repetition after the lease runs again, and meets it.
    await begun.settle(answer).catch((cause: unknown) => {
      log.error('idempotency not settled', { requestId, cause });
    });
    return answer;
  } catch (cause) {
    await begun.release().catch(() => undefined);
    throw cause;
  }
};
