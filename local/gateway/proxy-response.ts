import * as z from 'zod';
import { preflightHeaders, VARY, type Preflight } from '../../shared/http/cors.ts';
import { problems, problemType, type ProblemCode } from '../../shared/http/problems.ts';
import { secureHeaders } from '../../shared/http/secure-headers.ts';

export type GatewayResponse = { status: number; headers: Record<string, string | string[]>; body: Buffer };

const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** What API Gateway accepts from a proxy integration; anything else is a 502 there. */
const ProxyResult = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), Value).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(Value)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Headers the gateway's own HTTP machinery sets. */
const own = new Set(['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'date']);

/** A problem the gateway itself answers with, in the shape of all others. */
export const gatewayProblem = (status: number, code: ProblemCode, requestId: string): GatewayResponse => ({
  status,
  headers: {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...secureHeaders,
    'x-request-id': requestId,
  },
  body: Buffer.from(
    JSON.stringify({ type: problemType(code), title: problems[code].title, status, code, instance: requestId }),
  ),
});

/** A preflight, as the gateway answers it by itself: only pages of listed origins are told what they may send. */
export const preflight = (
  path: Preflight,
  origins: readonly string[],
  origin: string | undefined,
): GatewayResponse => ({
  status: 204,
  headers: {
    ...secureHeaders,
    ...VARY,
    ...(origin !== undefined &&
      origins.includes(origin) && { 'access-control-allow-origin': origin, ...preflightHeaders(path) }),
  },
  body: Buffer.alloc(0),
});

/** What a function returned, as HTTP. @returns undefined when API Gateway would not understand it */
export const proxyResponse = (returned: unknown): GatewayResponse | undefined => {
  const { data } = ProxyResult.safeParse(returned);
  if (!data) return undefined;
  const merged = { ...data.headers, ...data.multiValueHeaders };
  return {
    status: data.statusCode,
    headers: Object.fromEntries(Object.entries(merged).filter(([name]) => !own.has(name.toLowerCase()))),
    body: Buffer.from(data.body ?? '', data.isBase64Encoded === true ? 'base64' : 'utf8'),
  };
};
