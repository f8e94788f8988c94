import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInReads } from '../../shared/adapters/compose/signed-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { getAccess } from './get-access.ts';
import { myAccess } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads }));

export const handler = serve(myAccess, { getAccess }, baseOf(myAccess.name, env), signedInReads(env));
