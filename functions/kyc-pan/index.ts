import { baseOf } from '../../shared/adapters/compose/base.ts';
import { kycProvidersOf } from '../../shared/adapters/compose/kyc-providers.ts';
import { kycParts } from '../../shared/adapters/compose/kyc.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { handlers } from './handlers.ts';
import { kycPan } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, KYC_PROVIDER: true }));

const base = baseOf(kycPan.name, env);

const providers = kycProvidersOf(env, base);

const prepare = ahead(async () => {
  const [{ deps, ...around }, { panRegistry }] = await Promise.all([kycParts(env, base), providers()]);
  return { deps: { ...deps, panRegistry }, ...around };
});

export const handler = serve(kycPan, handlers, base, prepare);
