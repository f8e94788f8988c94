import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInLists } from '../../shared/adapters/compose/signed-in.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { defaultPolicy as policy } from '../../shared/domain/policy.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { exportPersonalData } from './export-personal-data.ts';
import { personalData } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, ENDPOINT: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true }),
);
const prepared = signedInLists(env, { posts: true });

export const handler = serve(personalData, { exportPersonalData }, baseOf(personalData.name, env), async () => {
  const { deps, ...around } = await prepared();
  return { ...around, deps: { ...deps, ids: randomIds, policy } };
});
