import { KMSClient } from '@aws-sdk/client-kms';
import { bankVerifierOf } from '../../shared/adapters/compose/bank-provider.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signInParts } from '../../shared/adapters/compose/sign-in.ts';
import { vaultOf } from '../../shared/adapters/compose/vault.ts';
import { bundledIfscDirectory } from '../../shared/adapters/ifsc/bundled-directory.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { handlers } from './handlers.ts';
import { kycBank } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true, BANK_PROVIDER: true }),
);

const base = baseOf(kycBank.name, env);
const kms = new KMSClient();
const verifier = bankVerifierOf(env, base, kms);
const parts = { vault: vaultOf(kms, env), ifscDirectory: bundledIfscDirectory(), log: base.log };

const prepare = ahead(async () => {
  const [{ deps, ...around }, bankVerifier] = await Promise.all([signInParts(env, base.metrics), verifier()]);
  return { deps: { ...deps, ...parts, bankVerifier }, ...around };
});

export const handler = serve(kycBank, handlers, base, prepare);
