import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { IsoTime } from '../domain/time.ts';
import { Country } from '../entities/parts.ts';
import type { Environment } from '../platform/env.ts';
import type { RawRequest } from '../ports/bank-verifier.ts';
import type { Stamp } from '../store/stamp.ts';
import type { AdminCaller, Caller } from './caller.ts';
import type { cursors, CursorScope } from './cursors.ts';
import { bytesOf, headersOf, type Inputs } from './parse.ts';
import { refuse, type Refusal, type RequestOf, type Route } from './route.ts';

type Parts = {
  operation: string;
  route: Route;
  event: APIGatewayProxyEvent;
  endpoint: Environment['ENDPOINT'];
  inputs: Inputs;
  caller: Caller | AdminCaller | undefined;
  at: IsoTime;
  cursors: ReturnType<typeof cursors> | undefined;
};

/** User agents are clients' own words: kept short in every record. */
const shortened = (userAgent: string | null): string | undefined => userAgent?.slice(0, 256);

/**
 * The country a client is in, as CloudFront says. Only an edge-optimised endpoint puts the header there itself; on any
 * other it is the client's own word, and ignored (rules: Sessions 9).
 */
const countryOf = ({ endpoint, event }: Parts): string | undefined =>
  endpoint === 'edge' ? Country.safeParse(headersOf(event)['cloudfront-viewer-country']).data : undefined;

/** Who acts, as a stamp names them. */
type Actor = { kind: 'user' | 'admin'; userCode: string } | undefined;

/** Who and why, for the writes of a request. On admin routes whoever acts is an admin, also one who is refused. */
export const stampFor =
  ({
    route,
    event,
    actor: caller,
    at,
  }: Pick<Parts, 'route' | 'event' | 'at'> & { actor: Actor }): RequestOf<Route>['stamp'] =>
  (action, { actor = caller?.userCode, reason } = {}): Stamp => {
    const { identity, requestId } = event.requestContext;
    const userAgent = shortened(identity.userAgent);
    return {
      action,
      actorType: actor === undefined ? 'system' : (caller?.kind ?? 'user'),
      ...(actor !== undefined && { actor }),
      ip: identity.sourceIp,
      ...(userAgent !== undefined && { userAgent }),
      method: route.method,
      path: route.path,
      requestId,
      ...(reason !== undefined && { reason }),
      at,
    };
  };

/** What a signature of somebody else's was made over, and where it is. */
const rawRequest = (event: APIGatewayProxyEvent): RawRequest => {
  const headers = headersOf(event);
  return { body: bytesOf(event), header: (name) => headers[name.toLowerCase()] };
};

/** What the handler receives, or `cursor_invalid`. */
export const requestOf = (parts: Parts): { kind: 'request'; request: object } | Refusal<'cursor_invalid'> => {
  const { operation, event, inputs, caller, at } = parts;
  const { limit = 25, cursor, ...filters } = inputs.query;
  const scope: CursorScope = { operation, caller: caller?.userCode ?? '', filters };
  const after = typeof cursor === 'string' ? parts.cursors?.open(cursor, scope) : undefined;
  if (typeof cursor === 'string' && after === undefined) return refuse('cursor_invalid');
  return {
    kind: 'request',
    request: {
      params: inputs.params,
      query: filters,
      body: inputs.body,
      raw: parts.route.raw && rawRequest(event),
      caller,
      at,
      client: {
        ip: event.requestContext.identity.sourceIp,
        userAgent: shortened(event.requestContext.identity.userAgent),
        country: countryOf(parts),
      },
      ifMatch: inputs.ifMatch,
      page: { limit: Number(limit), after },
      cursor: (next: string | undefined) => (next === undefined ? null : (parts.cursors?.seal(next, scope) ?? null)),
      stamp: stampFor({ ...parts, actor: caller }),
    } satisfies Omit<RequestOf<Route>, 'recordId'> | Record<string, unknown>,
  };
};
