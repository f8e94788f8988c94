import { bankVerifierOf } from '../../shared/adapters/compose/bank-provider.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { kycParts } from '../../shared/adapters/compose/kyc.ts';
import { bundledIfscDirectory } from '../../shared/adapters/ifsc/bundled-directory.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { handlers } from './handlers.ts';
import { kycBank } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({
    STAGE: true,
    ENDPOINT: true,
    ISSUER: true,
    TABLE_NAME: true,
    KEY_PREFIX: true,
    BANK_PROVIDER: true,
  }),
);

const base = baseOf(kycBank.name, env);
const verifier = bankVerifierOf(env, base);
const ifscDirectory = bundledIfscDirectory();

const prepare = ahead(async () => {
  const [{ deps, ...around }, bankVerifier] = await Promise.all([kycParts(env, base), verifier()]);
  return { deps: { ...deps, ifscDirectory, bankVerifier }, ...around };
});

export const handler = serve(kycBank, handlers, base, prepare);
