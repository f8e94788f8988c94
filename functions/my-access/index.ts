import { KMSClient } from '@aws-sdk/client-kms';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { authenticateWith, tokenKeysOf } from '../../shared/adapters/compose/tokens.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { getAccess } from './get-access.ts';
import { myAccess } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, ENDPOINT: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true }),
);

const prepare = ahead(async () => {
  const store = tableStore(env);
  const keys = await tokenKeysOf(new KMSClient(), env).publicKeys();
  return { deps: { store }, authenticate: authenticateWith(keys, env, store) };
});

export const handler = serve(myAccess, { getAccess }, baseOf(myAccess.name, env), prepare);
