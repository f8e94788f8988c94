import { KMSClient } from '@aws-sdk/client-kms';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { authenticateWith, signerOf, tokenKeysOf } from '../../shared/adapters/compose/tokens.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { kmsMacKeys } from '../../shared/adapters/kms/kms-mac-keys.ts';
import { loginAttempts } from '../../shared/adapters/table/attempts.ts';
import { sessionTable } from '../../shared/adapters/table/sessions.ts';
import { defaultPolicy as policy } from '../../shared/domain/policy.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { logIn } from './log-in.ts';
import { logOut } from './log-out.ts';
import { refreshSession } from './refresh-session.ts';
import { sessions } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ STAGE: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true }));

const prepare = ahead(async () => {
  const kms = new KMSClient();
  const store = tableStore(env);
  const [identifierMac, keys] = await Promise.all([
    kmsMacKeys(kms, `${env.KEY_PREFIX}otp-hmac`).mac('identifier/v1'),
    tokenKeysOf(kms, env).publicKeys(),
  ]);
  const deps = {
    store,
    sessions: sessionTable(store, policy.session),
    attempts: loginAttempts(store, policy.lockout),
    tokens: { signer: signerOf(kms, env, keys), issuer: env.ISSUER, ids: randomIds, policy: policy.session },
    identifierMac,
    ids: randomIds,
    policy,
  };
  return { deps, authenticate: authenticateWith(keys, env, store) };
});

export const handler = serve(sessions, { logIn, refreshSession, logOut }, baseOf(sessions.name, env), prepare);
