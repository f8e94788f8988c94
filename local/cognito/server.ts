import * as z from 'zod';
import { json, startSmallServer, type Listening } from '../http-server.ts';
import { PoolFault } from './fault.ts';
import { USER_POOL_ID } from './pool-file.ts';
import type { UserPool } from './user-pool.ts';

const TYPE = { 'content-type': 'application/x-amz-json-1.1' };

const fault = (cause: unknown): PoolFault | undefined => {
  if (cause instanceof PoolFault) return cause;
  if (cause instanceof z.ZodError) return new PoolFault('InvalidParameterException', z.prettifyError(cause));
  return cause instanceof SyntaxError ? new PoolFault('SerializationException', 'The body is not JSON.') : undefined;
};

/** Serves a pool in Cognito's protocol to the real SDK client, and its public keys where verifiers look for them. */
export const startCognito = ({ operations, jwks }: UserPool, port = 0): Promise<Listening> =>
  startSmallServer(async ({ method, url, headers, body }) => {
    if (method === 'GET' && url.pathname === `/${USER_POOL_ID}/.well-known/jwks.json`) return json(200, jwks);
    const [, name = ''] = /^AWSCognitoIdentityProviderService\.(\w+)$/.exec(String(headers['x-amz-target'])) ?? [];
    try {
      const run = Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (!run) throw new PoolFault('UnknownOperationException', `This local pool has no ${name || 'such'} operation.`);
      return json(200, await run(JSON.parse(body.toString('utf8'))), TYPE);
    } catch (cause) {
      const known = fault(cause);
      if (!known) throw cause;
      return json(400, { __type: known.type, message: known.message }, TYPE);
    }
  }, port);
