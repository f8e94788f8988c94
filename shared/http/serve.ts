import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Ulid } from '../domain/identifiers/record-id.ts';
import { Outage, type Dependency } from '../domain/outage.ts';
import type { IsoTime } from '../domain/time.ts';
import type { Environment } from '../platform/env.ts';
import type { Log } from '../platform/log.ts';
import { corsHeaders } from './cors.ts';
import type { cursors } from './cursors.ts';
import type { Idempotency } from './idempotency.ts';
import { identify, type Identification } from './identify.ts';
import { onceOnly } from './once-only.ts';
import { headersOf, jsonBody, oversize, parseInputs } from './parse.ts';
import type { ProblemCode } from './problems.ts';
import { requestOf } from './request.ts';
import { problemResponse, replyResponse } from './responses.ts';
import { refuse, takesIdempotencyKey, type Handler, type Refusal, type Route } from './route.ts';
import type { Workflow } from './workflow.ts';

/** What `serve` needs from the first moment on. */
export type Base = {
  now: () => IsoTime;
  log: Log;
  endpoint: Environment['ENDPOINT'];
  /** The pages that may call from a browser. */
  origins: readonly string[];
};

/** What takes calls to put together. Functions leave out what none of their routes needs. */
export type Prepared<Deps> = Identification & {
  deps: Deps;
  cursors?: ReturnType<typeof cursors>;
  /** Needed by workflows with POST routes. */
  idempotency?: Idempotency;
};

export type Handlers<W extends Workflow, Deps> = { [K in keyof W['routes']]: Handler<W['routes'][K], Deps> };

/** One handler for each route of its workflow, and the dependencies they share. */
type AnyHandler<Deps> = (
  request: unknown,
  deps: Deps,
) => Promise<{ kind: 'reply'; status: number; body?: unknown; version?: number } | Refusal>;

const outages: Readonly<Record<Dependency, ProblemCode>> = {
  table: 'unavailable',
  vault: 'unavailable',
  documents: 'unavailable',
  directory: 'unavailable',
  delivery: 'delivery_failed',
  provider: 'provider_failed',
};

/** The one place where what was thrown becomes HTTP. Its text never reaches the client. */
const thrown = (cause: unknown): Refusal => {
  if (!(cause instanceof Outage)) return refuse('internal');
  return refuse(cause.dependency === 'provider' && cause.timedOut ? 'provider_timeout' : outages[cause.dependency]);
};

/**
 * Serves a workflow's routes as one Lambda behind API Gateway: body limit, authentication and access decision, parsing,
 * the handler, the check of its reply, problem+json.
 */
export const serve = <W extends Workflow, Deps>(
  workflow: W,
  handlers: Handlers<W, Deps>,
  { now, log, endpoint, origins }: Base,
  prepare: () => Promise<Prepared<Deps>>,
) => {
  const operations = Object.entries<Route>(workflow.routes);

  const answer = async (
    operation: string,
    route: Route,
    event: APIGatewayProxyEvent,
  ): Promise<APIGatewayProxyResult> => {
    const at = now();
    const { requestId } = event.requestContext;
    const refused = (refusal: Refusal) => problemResponse(refusal, requestId);

    const tooLarge = oversize(event);
    if (tooLarge) return refused(tooLarge);
    const prepared = await prepare();
    const known = await identify(prepared, { operation, route, event, at });
    if (known.kind === 'refusal') return refused(known);
    const { caller, noteDenied } = known;
    const body = jsonBody(route, event);
    if (body.kind === 'refusal') return refused(body);
    const inputs = parseInputs(route, event, body.value);
    if (inputs.kind === 'refusal') return refused(inputs);
    const request = requestOf({
      operation,
      route,
      event,
      endpoint,
      inputs,
      caller,
      at,
      cursors: prepared.cursors,
    });
    if (request.kind === 'refusal') return refused(request);
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `Handlers` pairs each handler with its route; a loop over them cannot
    const run = handlers[operation] as unknown as AnyHandler<Deps>;
    const carriedOut = async (recordId?: Ulid) => {
      const outcome = await run({ ...request.request, recordId }, prepared.deps);
      if (outcome.kind === 'reply') return replyResponse(route, outcome, requestId);
      await noteDenied(outcome);
      return refused(outcome);
    };
    if (!takesIdempotencyKey(route)) return carriedOut();
    if (!prepared.idempotency) throw new Error(`${workflow.name} was composed without idempotency`);
    const asked = { operation, route, event, params: inputs.params, caller: caller?.userCode, at, log };
    return onceOnly(prepared.idempotency, asked, carriedOut);
  };

  const dispatch = (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const { requestId } = event.requestContext;
    const here = operations.filter(([, { path }]) => path === event.resource);
    const [found] = here.filter(([, { method }]) => method === event.httpMethod);
    if (found) return answer(...found, event);
    const allow = here.map(([, { method }]) => method).join(', ');
    return Promise.resolve(
      here.length === 0
        ? problemResponse(refuse('not_found'), requestId)
        : problemResponse(refuse('method_not_allowed'), requestId, { allow }),
    );
  };

  /** Every answer, of whatever kind, as the caller's page may read it. */
  const readable = (event: APIGatewayProxyEvent, response: APIGatewayProxyResult): APIGatewayProxyResult => ({
    ...response,
    headers: { ...response.headers, ...corsHeaders(origins, headersOf(event)['origin']) },
  });

  const around: MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult, Error, Context, { began?: number }> = {
    before: ({ internal }) => {
      internal.began = performance.now();
    },
    after: ({ event, response, internal }) => {
      log.info('request', {
        requestId: event.requestContext.requestId,
        workflow: workflow.name,
        method: event.httpMethod,
        resource: event.resource,
        status: response?.statusCode ?? 0,
        milliseconds: Math.round(performance.now() - Number(internal.began)),
      });
    },
    onError: (request) => {
      const { requestId } = request.event.requestContext;
      log.error('failed', { requestId, workflow: workflow.name, cause: request.error });
      request.response = readable(request.event, problemResponse(thrown(request.error), requestId));
    },
  };
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult, Error, Context, { began?: number }>()
    .use(around)
    .handler(async (event) => readable(event, await dispatch(event)));
};
