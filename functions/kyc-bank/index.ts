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
  Environment.pick({ STAGE: true, ENDPOINT: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true }),
);

const base = baseOf(kycBank.name, env);
const ifscDirectory = bundledIfscDirectory();

const prepare = ahead(async () => {
  const { deps, ...around } = await kycParts(env, base);
  return { deps: { ...deps, ifscDirectory, bankVerifier: undefined }, ...around };
});

export const handler = serve(kycBank, handlers, base, prepare);
