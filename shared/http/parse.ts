import sjson from 'secure-json-parse';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { wholeCharacters } from '../domain/whole-characters.ts';
import { bodyFaults, parameterFaults, problemOf } from './faults.ts';
import type { Fault } from './problems.ts';
import { refuse, type Refusal, type Route } from './route.ts';

/** Bodies are small by contract (../../docs/generated/openapi.json): this keeps a flood cheap. */
export const MAX_BODY_BYTES = 64 * 1024;

type Headers = Readonly<Record<string, string | undefined>>;

/** Headers by lower-case name. */
export const headersOf = (event: APIGatewayProxyEvent): Headers =>
  Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The body as it came, byte by byte. */
export const bytesOf = ({ body, isBase64Encoded }: APIGatewayProxyEvent): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/** The body as it was sent. */
export const bodyText = (event: APIGatewayProxyEvent): string => bytesOf(event).toString('utf8');

/** Refuses what is too large before anything else looks at it. */
export const oversize = (event: APIGatewayProxyEvent): Refusal<'payload_too_large'> | undefined =>
  bytesOf(event).byteLength > MAX_BODY_BYTES ? refuse('payload_too_large') : undefined;

const json = /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i;

type Body = { kind: 'body'; value: unknown };

/** The body as JSON (RFC 8259, UTF-8, whole characters, no prototype keys), or why it is none. */
export const jsonBody = (
  route: Route,
  event: APIGatewayProxyEvent,
): Body | Refusal<'unsupported_media_type' | 'malformed_json'> => {
  const bytes = bytesOf(event);
  if (!route.body || bytes.byteLength === 0) return { kind: 'body', value: undefined };
  if (!json.test(headersOf(event)['content-type'] ?? '')) return refuse('unsupported_media_type');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = sjson.parse(text, wholeCharacters, { protoAction: 'error', constructorAction: 'error' });
    return { kind: 'body', value };
  } catch {
    return refuse('malformed_json');
  }
};

/** What every list route takes besides its own filters. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2048).optional().meta({
    description: 'The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone.',
  }),
};

const querySchema = (route: Route) => z.strictObject({ ...route.query, ...(route.paged === true ? pageQuery : {}) });
const paramsSchema = (route: Route) => z.strictObject({ ...route.params });

/** A parameter given once is a text, given several times a list. */
const queryOf = (event: APIGatewayProxyEvent): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(event.multiValueQueryStringParameters ?? {}).map(([name, values]) => [
      name,
      values?.length === 1 ? values[0] : values,
    ]),
  );

const version = /^(?:W\/)?"(\d{1,15})"$/;

const ifMatchOf = (event: APIGatewayProxyEvent): { ifMatch: number | undefined; faults: Fault[] } => {
  const header = headersOf(event)['if-match'];
  if (header === undefined || header === '*') return { ifMatch: undefined, faults: [] };
  const [, digits] = version.exec(header) ?? [];
  if (digits !== undefined) return { ifMatch: Number(digits), faults: [] };
  return {
    ifMatch: undefined,
    faults: [{ parameter: 'If-Match', code: 'invalid_format', detail: 'expected "<version>" as given in ETag' }],
  };
};

export type Inputs = {
  kind: 'inputs';
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  ifMatch: number | undefined;
};

/** Parses path, query, If-Match and body, and names every fault of all of them at once. */
export const parseInputs = (route: Route, event: APIGatewayProxyEvent, body: unknown): Inputs | Refusal => {
  const rawParams = event.pathParameters ?? {};
  const rawQuery = queryOf(event);
  const params = paramsSchema(route).safeParse(rawParams);
  // A path that cannot name anything names nothing: the same answer as for an unknown id.
  if (!params.success) return refuse('not_found');
  const query = querySchema(route).safeParse(rawQuery);
  const parsed = (route.body ?? z.undefined()).safeParse(body);
  const { ifMatch, faults } = ifMatchOf(event);
  const all = [
    ...faults,
    ...(query.success ? [] : parameterFaults(query.error, rawQuery)),
    ...(parsed.success ? [] : bodyFaults(parsed.error, body)),
  ];
  if (!query.success || !parsed.success || all.length > 0)
    return { kind: 'refusal', code: problemOf(all), errors: all };
  // `*` names no version: it would overwrite what somebody else has changed.
  if (route.ifMatch === 'required' && ifMatch === undefined) return refuse('precondition_required');
  return { kind: 'inputs', params: params.data, query: query.data, body: parsed.data, ifMatch };
};
