import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInLists } from '../../shared/adapters/compose/signed-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { listMyAudit } from './list-my-audit.ts';
import { myAudit } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads }));

export const handler = serve(myAudit, { listMyAudit }, baseOf(myAudit.name, env), signedInLists(env));
