import type { APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod';
import { problems, problemType, type Problem } from './problems.ts';
import { empty, type Refusal, type Route } from './route.ts';
import { secureHeaders } from './secure-headers.ts';

type Answer = { kind: 'reply'; status: number; body?: unknown; version?: number };

/** Turns a reply into HTTP. @throws ZodError when it does not match its declared schema: a bug, never sent */
export const replyResponse = (route: Route, answer: Answer, requestId: string): APIGatewayProxyResult => {
  const schema = route.replies[answer.status] ?? z.never();
  const body: unknown = schema.parse(answer.body);
  return {
    statusCode: answer.status,
    headers: {
      ...secureHeaders,
      'x-request-id': requestId,
      'cache-control': route.cacheSeconds === undefined ? 'no-store' : `public, max-age=${route.cacheSeconds}`,
      ...(schema !== empty && { 'content-type': 'application/json; charset=utf-8' }),
      ...(answer.version !== undefined && { etag: `"${answer.version}"` }),
    },
    body: schema === empty ? '' : JSON.stringify(body),
  };
};

/** An answer given before, for a repeated Idempotency-Key: the same status and body. */
export const replayResponse = (statusCode: number, body: string, requestId: string): APIGatewayProxyResult => ({
  statusCode,
  headers: {
    ...secureHeaders,
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'idempotency-replayed': 'true',
    ...(body !== '' && { 'content-type': `application/${statusCode >= 400 ? 'problem+' : ''}json; charset=utf-8` }),
  },
  body,
});

/** Turns a refusal into application/problem+json (RFC 9457). */
export const problemResponse = (
  refusal: Refusal,
  requestId: string,
  headers: Record<string, string> = {},
): APIGatewayProxyResult => {
  const { status, title } = problems[refusal.code];
  const problem: Problem = {
    type: problemType(refusal.code),
    title,
    status,
    code: refusal.code,
    instance: requestId,
    ...refusal.extra,
    ...(refusal.errors && { errors: [...refusal.errors] }),
  };
  return {
    statusCode: status,
    headers: {
      ...secureHeaders,
      'x-request-id': requestId,
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(refusal.retryAfterSeconds !== undefined && { 'retry-after': String(refusal.retryAfterSeconds) }),
      ...(refusal.limit && {
        'ratelimit-policy': `"${refusal.limit.name}";q=${refusal.limit.quota};w=${refusal.limit.windowSeconds}`,
        ratelimit: `"${refusal.limit.name}";r=0;t=${refusal.retryAfterSeconds ?? refusal.limit.windowSeconds}`,
      }),
      ...headers,
    },
    body: JSON.stringify(problem),
  };
};
