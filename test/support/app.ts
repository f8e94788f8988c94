import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { randomIds } from '../../shared/adapters/ids.ts';
import { workflows } from '../../functions/manifest.ts';
import { healthAndChoices } from '../../functions/health-and-choices/workflow.ts';
import { handlersOf } from './app-handlers.ts';
import { partsOf, type AppOptions } from './app-parts.ts';

export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown> & { code?: string };
};

export type Call = {
  body?: unknown;
  token?: string;
  /** Of an admin's ID token, as the gateway hands them over: see support/admins.ts. */
  claims?: Readonly<Record<string, string>>;
  ip?: string;
  headers?: Record<string, string>;
  query?: Record<string, string | string[]>;
};

const paths = workflows.flatMap(({ name, routes }) => Object.values(routes).map(({ path }) => ({ name, path })));
const literalFirst = (path: string) => path.split('/').filter((part) => part.startsWith('{')).length;
const matching = (path: string) =>
  paths
    .map((one) => ({
      ...one,
      found: new RegExp(`^${one.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path),
    }))
    .filter(({ found }) => found !== null)
    .sort((left, right) => literalFirst(left.path) - literalFirst(right.path))[0];

/** The whole API in one process, over the memory table unless given another; its clock, inbox and costs in the test's hands. */
export const testApp = async (options: AppOptions = {}) => {
  const parts = await partsOf(options);
  const handlers = handlersOf(parts);
  const { noting, spent, signatures, advance, hanging, store, otps, policy, outbox, lines, faults, places } = parts;
  const { files, seals, directory, registry, bank, providers, faces, vault, messages, metrics } = parts;
  const { opened, vaultCalls, counted, now } = parts;

  /** One event to one function, by name. */
  const invoke = async (name: string, event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const result = await handlers.get(name)!(event, {});
    noting.check();
    return result;
  };

  /** One request, as API Gateway would hand it to the function. A string body is sent as it is. */
  const request = async (
    method: string,
    path: string,
    { body, token, claims, ip = '203.0.113.7', headers = {}, query }: Call = {},
  ): Promise<Answer> => {
    const match = matching(path);
    const event = {
      httpMethod: method,
      resource: match?.path ?? '/{proxy+}',
      path,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      pathParameters: match?.found?.groups ? Object.fromEntries(Object.entries(match.found.groups)) : null,
      multiValueQueryStringParameters: query
        ? Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()]))
        : null,
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: {
        requestId: randomUUID(),
        identity: { sourceIp: ip, userAgent: 'test/1.0' },
        authorizer: claims ? { claims } : null,
      },
    } as unknown as APIGatewayProxyEvent;
    const result = await invoke(match?.name ?? healthAndChoices.name, event);
    return {
      status: result.statusCode,
      headers: (result.headers ?? {}) as Record<string, string>,
      body: (result.body === '' ? {} : JSON.parse(result.body)) as Answer['body'],
    };
  };

  return {
    request,
    invoke,
    store,
    otps,
    policy,
    outbox,
    lines,
    faults,
    spent,
    hanging,
    /** Where addresses are, for the test to say; and what the vault opened. */
    places,
    /** Files that were uploaded and kept. */
    files,
    /** Seals of the audit log. */
    seals,
    /** Who is in the admins' directory, and when it fails. */
    directory,
    /** What the PAN registry answers, and was asked. */
    registry,
    /** What the provider of transfers answers, and was asked. */
    bank,
    /** What providers of Aadhaar codes and DigiLocker answer, and were asked. */
    providers,
    /** What faces are found in pictures. */
    faces,
    vault,
    messages,
    metrics,
    ids: randomIds,
    opened,
    vaultCalls,
    counted,
    signatures,
    now,
    advance,
    /** What `work` cost: calls, steps in sequence, signatures. */
    cost: async (work: () => Promise<unknown>) => {
      const before = { ...spent, signatures: signatures() };
      await work();
      return {
        calls: spent.calls - before.calls,
        steps: spent.steps - before.steps,
        readUnits: spent.readUnits - before.readUnits,
        writeUnits: spent.writeUnits - before.writeUnits,
        signatures: signatures() - before.signatures,
      };
    },
  };
};

export type TestApp = Awaited<ReturnType<typeof testApp>>;
