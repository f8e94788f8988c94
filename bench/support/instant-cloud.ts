import { join } from 'node:path';
import { functionEnv } from '../../local/function-env.ts';
import { json, startSmallServer, type Outgoing } from '../../local/http-server.ts';
import { startKms } from '../../local/kms.ts';
import { ownFolder } from '../../local/own-folder.ts';

const AMZ = { 'content-type': 'application/x-amz-json-1.0' };

/** An empty table: every read finds nothing, every write succeeds. */
const emptyTable: Readonly<Record<string, unknown>> = {
  GetItem: {},
  Query: { Items: [], Count: 0, ScannedCount: 0 },
  BatchGetItem: { Responses: {}, UnprocessedKeys: {} },
  TransactGetItems: { Responses: [] },
};

const answerOf = (target: string): Outgoing => {
  const [, operation = ''] = target.split('.');
  return json(200, emptyTable[operation] ?? {}, AMZ);
};

const nothingThere: Outgoing = {
  status: 404,
  headers: { 'content-type': 'application/xml' },
  body: '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
};

/**
 * Everything functions call, answering at once and without memory: what is left is the functions' own time. Keys are the
 * local KMS, whose answers are real.
 */
export const startInstantCloud = async () => {
  const kms = await startKms({ keyFile: join(ownFolder(), 'keys.json') });
  const rest = await startSmallServer(({ method, headers }) => {
    const target = headers['x-amz-target'];
    if (typeof target === 'string') return answerOf(target);
    // Buckets are empty too; what sends messages takes them.
    if (method === 'POST') return json(200, { MessageId: 'bench' });
    return method === 'GET' || method === 'HEAD' ? nothingThere : { status: method === 'DELETE' ? 204 : 200, body: '' };
  });
  const places = {
    api: rest.url,
    dynamodb: rest.url,
    kms: kms.url,
    buckets: rest.url,
    queues: rest.url,
    senders: rest.url,
    faces: rest.url,
    cognito: rest.url,
    kycSandbox: rest.url,
    notificationsQueue: `${rest.url}/000000000000/notifications`,
  };
  return {
    kms: kms.url,
    /** The issuer of tokens that functions here believe. */
    issuer: rest.url,
    envOf: (name: string) => functionEnv(name, places, { version: 'bench', tableName: 'bench' }),
    async close() {
      await Promise.all([kms.close(), rest.close()]);
    },
  };
};

export type InstantCloud = Awaited<ReturnType<typeof startInstantCloud>>;
