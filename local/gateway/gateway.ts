import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { corsHeaders } from '../../shared/http/cors.ts';
import type { FunctionDeclaration } from '../../shared/http/workflow.ts';
import type { FunctionHost } from '../function-host.ts';
import { listen, type Listening } from '../http-server.ts';
import { floodGate } from './flood-gate.ts';
import { proxyEvent } from './proxy-event.ts';
import { gatewayProblem, preflight, proxyResponse, type GatewayResponse } from './proxy-response.ts';
import { routing } from './resources.ts';

export type RouteCounts = { count: number; failed: number; milliseconds: number };

export type Gateway = Listening & {
  /** By `METHOD /resource`. `failed` counts answers of 500 and above. */
  counts: Readonly<Record<string, RouteCounts>>;
};

type Options = {
  declared: readonly FunctionDeclaration[];
  invoke: FunctionHost['invoke'];
  port?: number;
  /** API Gateway's own limit. */
  timeoutMs?: number;
  /** Requests of one client to one guarded path within five minutes. */
  floodLimit?: number | undefined;
  /** The pages that may call from a browser. */
  origins?: readonly string[];
  /** Claims of a live ID token of the admins' pool, from an Authorization header; undefined for anything else. */
  verifyIdToken?: (authorization: string | undefined) => Promise<Readonly<Record<string, string>> | undefined>;
};

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** @returns undefined for a body over API Gateway's limit; the rest of it is not read */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const send = (response: ServerResponse, { status, headers, body }: GatewayResponse): void => {
  if (response.destroyed) return;
  const bodyless = status === 204 || status === 304;
  response.writeHead(status, { ...headers, ...(!bodyless && { 'content-length': String(body.length) }) });
  response.end(bodyless ? undefined : body);
};

const refuseMalformed = (_: Error, socket: Duplex): void => {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  else socket.destroy();
};

/** HTTP on this machine to the functions, as API Gateway does it in the cloud. */
export const startGateway = async ({
  declared,
  invoke,
  port = 0,
  timeoutMs = 29_000,
  floodLimit,
  origins = [],
  verifyIdToken = () => Promise.resolve(undefined),
}: Options): Promise<Gateway> => {
  const targetOf = routing(declared);
  const gate = floodGate(declared, floodLimit);
  const counts: Record<string, RouteCounts> = {};

  const answer = async (request: IncomingMessage, requestId: string): Promise<GatewayResponse> => {
    const { method = 'GET', url: target = '/', rawHeaders, socket } = request;
    const route = targetOf(method, target.split('?')[0] ?? '/');
    if (method === 'OPTIONS') return preflight(route.preflight, origins, request.headers.origin);
    const closed = gate.closedFor(socket.remoteAddress ?? '', target.split('?')[0] ?? '/');
    if (closed !== undefined) {
      const problem = gatewayProblem(429, 'rate_limited', requestId);
      return { ...problem, headers: { ...problem.headers, 'retry-after': String(closed) } };
    }
    const claims = route.forAdmins ? await verifyIdToken(request.headers.authorization) : undefined;
    if (route.forAdmins && !claims) return gatewayProblem(401, 'unauthenticated', requestId);
    const body = await bodyOf(request);
    if (!body) return gatewayProblem(413, 'payload_too_large', requestId);
    const received = { method, target, rawHeaders, body, peer: socket.remoteAddress ?? '', requestId };
    const event = proxyEvent(received, route, claims);
    const began = performance.now();
    const outcome = await invoke(route.functionName, event, { timeoutMs });
    const response =
      outcome.kind === 'timeout'
        ? gatewayProblem(504, 'unavailable', requestId)
        : ((outcome.kind === 'returned' ? proxyResponse(outcome.value) : undefined) ??
          gatewayProblem(502, 'internal', requestId));
    const counted = (counts[`${method} ${route.resource}`] ??= { count: 0, failed: 0, milliseconds: 0 });
    counted.count += 1;
    counted.failed += response.status >= 500 ? 1 : 0;
    counted.milliseconds += performance.now() - began;
    return response;
  };

  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    const requestId = randomUUID();
    answer(request, requestId)
      .catch(() => gatewayProblem(502, 'internal', requestId))
      .then((made) => {
        // What was not read of a refused body cannot be followed by another request.
        const left = request.complete ? {} : { connection: 'close' };
        const readable = request.method === 'OPTIONS' ? {} : corsHeaders(origins, request.headers.origin);
        send(response, { ...made, headers: { ...readable, ...made.headers, 'x-amzn-requestid': requestId, ...left } });
      })
      .catch(() => response.destroy());
  });
  server.on('clientError', refuseMalformed);
  return { ...(await listen(server, port)), counts };
};
