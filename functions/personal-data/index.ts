import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInLists } from '../../shared/adapters/compose/signed-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { exportPersonalData } from './export-personal-data.ts';
import { personalData } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads }));
const prepared = signedInLists(env, { posts: true });

export const handler = serve(personalData, { exportPersonalData }, baseOf(personalData.name, env), async () => {
  const { deps, ...around } = await prepared();
  return { ...around, deps: { ...deps, policy: policyOf(env) } };
});
