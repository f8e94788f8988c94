import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInLists } from '../../shared/adapters/compose/signed-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { listMyAudit } from './list-my-audit.ts';
import { myAudit } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({
    STAGE: true,
    ENDPOINT: true,
    CORS_ORIGINS: true,
    ISSUER: true,
    TABLE_NAME: true,
    KEY_PREFIX: true,
    TOKEN_KEYS: true,
    POLICY: true,
  }),
);

export const handler = serve(myAudit, { listMyAudit }, baseOf(myAudit.name, env), signedInLists(env));
