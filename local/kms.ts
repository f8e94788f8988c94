import { json, startSmallServer, type Listening } from './http-server.ts';
import { loadKeys } from './kms-keys.ts';
import { KmsFault, operations } from './kms-operations.ts';

export type Kms = Listening & { calls: Readonly<Record<string, number>> };

const TYPE = { 'content-type': 'application/x-amz-json-1.1' };

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new KmsFault('SerializationException', 'The body is not JSON.');
  }
};

/** A KMS that speaks AWS's protocol to the real SDK client, with its keys in one file. */
export const startKms = async ({ keyFile, port = 0 }: { keyFile: string; port?: number }): Promise<Kms> => {
  const keys = loadKeys(keyFile);
  const calls: Record<string, number> = {};
  const listening = await startSmallServer(({ headers, body }) => {
    const [, name = ''] = /^TrentService\.(\w+)$/.exec(String(headers['x-amz-target'])) ?? [];
    try {
      const run = Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (!run) throw new KmsFault('UnknownOperationException', `This local KMS has no ${name || 'such'} operation.`);
      calls[name] = (calls[name] ?? 0) + 1;
      return json(200, run(parsed(body), keys), TYPE);
    } catch (cause) {
      if (cause instanceof KmsFault) return json(400, { __type: cause.type, message: cause.message }, TYPE);
      throw cause;
    }
  }, port);
  return { ...listening, calls };
};
