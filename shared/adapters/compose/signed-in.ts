import { KMSClient } from '@aws-sdk/client-kms';
import { cursors } from '../../http/cursors.ts';
import type { Environment } from '../../platform/env.ts';
import { ahead } from '../../platform/once.ts';
import { kmsMacKeys } from '../kms/kms-mac-keys.ts';
import { tableStore } from './table.ts';
import { authenticateWith, tokenKeysOf } from './tokens.ts';

/** What functions are served with that show signed-in users lists of their own: two KMS calls, once per instance. */
export const signedInLists = (env: Pick<Environment, 'KEY_PREFIX' | 'ISSUER' | 'TABLE_NAME'>) =>
  ahead(async () => {
    const kms = new KMSClient();
    const store = tableStore(env);
    const [keys, cursorMac] = await Promise.all([
      tokenKeysOf(kms, env).publicKeys(),
      kmsMacKeys(kms, `${env.KEY_PREFIX}otp-hmac`).mac('cursor/v1'),
    ]);
    return { deps: { store }, authenticate: authenticateWith(keys, env, store), cursors: cursors(cursorMac) };
  });
