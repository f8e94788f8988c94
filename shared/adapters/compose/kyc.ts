import { KMSClient } from '@aws-sdk/client-kms';
import { idempotency } from '../../http/idempotency.ts';
import type { Environment } from '../../platform/env.ts';
import type { Log } from '../../platform/log.ts';
import type { Metrics } from '../../platform/metrics.ts';
import { policyOf } from '../../platform/policy.ts';
import { randomIds } from '../ids.ts';
import { kmsMacKeys } from '../kms/kms-mac-keys.ts';
import { tableStore } from './table.ts';
import { authenticateWith, tokenKeysOf } from './tokens.ts';
import { vaultOf } from './vault.ts';

type Needed = Pick<Environment, 'KEY_PREFIX' | 'TOKEN_KEYS' | 'ISSUER' | 'TABLE_NAME' | 'POLICY'>;

/** What functions are served with that take signed-in users' documents: two KMS calls, once per instance. */
export const kycParts = async (env: Needed, { log, metrics }: { log: Log; metrics: Metrics }) => {
  const kms = new KMSClient();
  const store = tableStore(env);
  const [keys, onceMac] = await Promise.all([
    tokenKeysOf(kms, env).publicKeys(),
    kmsMacKeys(kms, `${env.KEY_PREFIX}otp-hmac`).mac('idempotency/v1'),
  ]);
  return {
    deps: { store, vault: vaultOf(kms, env), ids: randomIds, policy: policyOf(env), metrics, log },
    authenticate: authenticateWith(keys, env, store),
    idempotency: idempotency(store, onceMac, randomIds),
  };
};
