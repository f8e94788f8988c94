import { KMSClient } from '@aws-sdk/client-kms';
import { cursors } from '../../http/cursors.ts';
import { idempotency } from '../../http/idempotency.ts';
import type { Environment } from '../../platform/env.ts';
import { ahead } from '../../platform/once.ts';
import { randomIds } from '../ids.ts';
import { kmsMacKeys } from '../kms/kms-mac-keys.ts';
import { tableStore } from './table.ts';
import { authenticateWith, tokenKeysOf } from './tokens.ts';

/**
 * What functions are served with that show signed-in users lists of their own: two KMS calls, once per instance, and a
 * third where they also take POST requests (`posts`).
 */
export const signedInLists = (
  env: Pick<Environment, 'KEY_PREFIX' | 'TOKEN_KEYS' | 'ISSUER' | 'TABLE_NAME' | 'POLICY'>,
  { posts = false }: { posts?: boolean } = {},
) =>
  ahead(async () => {
    const kms = new KMSClient();
    const store = tableStore(env);
    const macKeys = kmsMacKeys(kms, `${env.KEY_PREFIX}otp-hmac`);
    const [keys, cursorMac, onceMac] = await Promise.all([
      tokenKeysOf(kms, env).publicKeys(),
      macKeys.mac('cursor/v1'),
      posts ? macKeys.mac('idempotency/v1') : undefined,
    ]);
    return {
      deps: { store },
      authenticate: authenticateWith(keys, env, store),
      cursors: cursors(cursorMac),
      ...(onceMac && { idempotency: idempotency(store, onceMac, randomIds) }),
    };
  });

/** As {@link signedInLists}, for functions that show signed-in users what is theirs without lists: one KMS call. */
export const signedInReads = (
  env: Pick<Environment, 'KEY_PREFIX' | 'TOKEN_KEYS' | 'ISSUER' | 'TABLE_NAME' | 'POLICY'>,
) =>
  ahead(async () => {
    const store = tableStore(env);
    const keys = await tokenKeysOf(new KMSClient(), env).publicKeys();
    return { deps: { store }, authenticate: authenticateWith(keys, env, store) };
  });
