import { KMSClient } from '@aws-sdk/client-kms';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { authenticateWith, tokenKeysOf } from '../../shared/adapters/compose/tokens.ts';
import { kmsMacKeys } from '../../shared/adapters/kms/kms-mac-keys.ts';
import { cursors } from '../../shared/http/cursors.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { listMyLogins } from './list-my-logins.ts';
import { myLogins } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ STAGE: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true }));

const prepare = ahead(async () => {
  const kms = new KMSClient();
  const store = tableStore(env);
  const [keys, cursorMac] = await Promise.all([
    tokenKeysOf(kms, env).publicKeys(),
    kmsMacKeys(kms, `${env.KEY_PREFIX}otp-hmac`).mac('cursor/v1'),
  ]);
  return { deps: { store }, authenticate: authenticateWith(keys, env, store), cursors: cursors(cursorMac) };
});

export const handler = serve(myLogins, { listMyLogins }, baseOf(myLogins.name, env), prepare);
