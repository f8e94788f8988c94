import { KMSClient } from '@aws-sdk/client-kms';
import { localAws } from '../../local/aws-config.ts';
import { proxyEvent } from '../../local/gateway/proxy-event.ts';
import type { Target } from '../../local/gateway/resources.ts';
import { preflightOf } from '../../shared/http/cors.ts';
import { ALIAS_PREFIX, TOKEN_KEYS } from '../../local/kms-keys.ts';
import { signerOf, tokenKeysOf } from '../../shared/adapters/compose/tokens.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { AUDIENCE } from '../../shared/http/tokens.ts';
import type { FunctionDeclaration } from '../../shared/http/workflow.ts';
import type { Message } from '../../shared/domain/messages.ts';
import type * as z from 'zod';
import type { First } from './start-once.ts';
import type { InstantCloud } from '../support/instant-cloud.ts';

const LIFE_SECONDS = 900;

export const PLENTY_MS = 60_000;

/** A token that is good, of a session that the empty table does not know. */
const tokenOf = async ({ kms, issuer }: InstantCloud): Promise<string> => {
  const client = new KMSClient(localAws(kms));
  const env = { KEY_PREFIX: ALIAS_PREFIX, TOKEN_KEYS: TOKEN_KEYS.join(' ') };
  const keys = await tokenKeysOf(client, env).publicKeys();
  const iat = Math.floor(Date.now() / 1000);
  const at = new Date(iat * 1000).toISOString();
  return signerOf(client, env, keys).sign({
    sub: randomIds.userCode(),
    sid: randomIds.record(at),
    role: 'user',
    platform: 'web',
    iat,
    exp: iat + LIFE_SECONDS,
    iss: issuer,
    aud: AUDIENCE,
    jti: randomIds.record(at),
  });
};

/** One that its caller need send no body with is closest to the bare read. */
const typical = (declared: FunctionDeclaration & { kind: 'routes' }) => {
  const routes = Object.values(declared.routes);
  const weight = ({ access, method }: (typeof routes)[number]): number =>
    (access === 'public' ? 2 : 0) + (method === 'GET' ? 0 : 1);
  return routes.toSorted((left, right) => weight(left) - weight(right))[0];
};

const request = (declared: FunctionDeclaration & { kind: 'routes' }, token: string) => {
  const route = typical(declared);
  if (!route) throw new Error(`${declared.name} has no routes`);
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const path = route.path.replaceAll(/\{\w+\}/g, 'SBIN0000001');
  const target: Target = {
    functionName: declared.name,
    resource: route.path,
    pathParameters: Object.fromEntries(names.map((name) => [name, 'SBIN0000001'])),
    forAdmins: route.access === 'admin',
    preflight: preflightOf([route]),
  };
  return proxyEvent(
    {
      method: route.method,
      target: path,
      rawHeaders: ['authorization', `Bearer ${token}`, 'content-type', 'application/json'],
      body: Buffer.from(route.method === 'GET' ? '' : '{}'),
      peer: '203.0.113.7',
      requestId: 'bench',
    },
    target,
    route.access === 'admin' ? { sub: 'bench', 'custom:userCode': 'ADMNAA', token_use: 'id' } : undefined,
  );
};

const record = (entity: string) => {
  const keys = { pk: { S: 'USER#ABCDEF' }, sk: { S: 'A#ACCOUNT' } };
  return {
    eventID: '1',
    eventName: 'REMOVE',
    eventSource: 'aws:dynamodb',
    eventSourceARN: 'arn:aws:dynamodb:ap-south-1:000000000000:table/bench/stream/1',
    dynamodb: { Keys: keys, OldImage: { ...keys, entity: { S: entity } }, SequenceNumber: '1' },
  };
};

const message: z.input<typeof Message> = {
  id: 'bench',
  template: 'login_code',
  channel: 'email',
  to: 'somebody@example.com',
  values: { code: '123456', minutes: '5' },
};

const arrival = {
  'detail-type': 'Object Created',
  detail: { bucket: { name: 'bench' }, object: { key: 'ABCDEF/01KAQ3V8XC5X6S8Z9Y7W4V2T1R', size: 1 } },
};

/** The first event of each function: a usual one of its kind, which finds an empty table. */
export const firstEvents = async (cloud: InstantCloud): Promise<(declared: FunctionDeclaration) => First> => {
  const token = await tokenOf(cloud);
  const eventOf = (declared: FunctionDeclaration): unknown => {
    switch (declared.kind) {
      case 'routes':
        return request(declared, token);
      case 'stream':
        return { Records: [record(declared.entities[0]?.name ?? '')] };
      case 'queue':
        return {
          Records: [{ messageId: '1', body: JSON.stringify(message), attributes: { ApproximateReceiveCount: '1' } }],
        };
      case 'upload':
        return arrival;
      case 'schedule':
        return {};
    }
  };
  // A run by the clock ends after its first step: an empty table never lets it know that it is done.
  return (declared) => ({ event: eventOf(declared), remainingMs: declared.kind === 'schedule' ? 0 : PLENTY_MS });
};
