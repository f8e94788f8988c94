import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { ACCOUNT } from '../aws-config.ts';
import type { Target } from './resources.ts';

export type Received = {
  method: string;
  /** Path and query as sent. */
  target: string;
  rawHeaders: readonly string[];
  body: Buffer;
  peer: string;
  requestId: string;
};

const grouped = (pairs: readonly (readonly [string, string])[]): Record<string, string[]> => {
  const all: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of pairs) (all[name] ??= []).push(value);
  return { ...all };
};

/** API Gateway gives the last of several values in the single-value maps. */
const lastOf = (all: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.at(-1) ?? '']));

const orNull = <T extends object>(map: T): T | null => (Object.keys(map).length === 0 ? null : map);

const headerPairs = (rawHeaders: readonly string[]): [string, string][] =>
  Array.from({ length: rawHeaders.length / 2 }, (_, at) => [rawHeaders[2 * at] ?? '', rawHeaders[2 * at + 1] ?? '']);

const textual = /^$|^text\/|^application\/(?:[\w.+-]*\+)?(?:json|xml)\b|^application\/x-www-form-urlencoded/i;

const header = (headers: Record<string, string>, name: string): string | undefined =>
  Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1];

/**
 * An HTTP request as API Gateway's REST proxy integration hands it to Lambda (payload 1.0).
 * @param claims of the ID token that the gateway verified; nothing a client sends ends up there
 */
export const proxyEvent = (
  received: Received,
  { resource, pathParameters }: Target,
  claims?: Readonly<Record<string, string>>,
): APIGatewayProxyEvent => {
  const [path = '/', ...rest] = received.target.split('?');
  const query = grouped([...new URLSearchParams(rest.join('?'))]);
  const multiValueHeaders = grouped(headerPairs(received.rawHeaders));
  const headers = lastOf(multiValueHeaders);
  const isText = textual.test(header(headers, 'content-type') ?? '') && isUtf8(received.body);
  const now = new Date();
  return {
    resource,
    path,
    httpMethod: received.method,
    headers,
    multiValueHeaders,
    queryStringParameters: orNull(lastOf(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters,
    stageVariables: null,
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      authorizer: claims ? { claims } : null,
      httpMethod: received.method,
      identity: {
        accessKey: null,
        accountId: null,
        apiKey: null,
        apiKeyId: null,
        caller: null,
        clientCert: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        // The peer, never a forwarding header: anyone can send one of those.
        sourceIp: received.peer.replace(/^::ffff:/, ''),
        user: null,
        userAgent: header(headers, 'user-agent') ?? null,
        userArn: null,
      },
      path,
      protocol: 'HTTP/1.1',
      requestId: received.requestId,
      requestTime: now.toUTCString(),
      requestTimeEpoch: now.getTime(),
      resourceId: 'local',
      resourcePath: resource,
      stage: 'local',
    },
    body: received.body.length === 0 ? null : received.body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: received.body.length > 0 && !isText,
  };
};
