import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInLists } from '../../shared/adapters/compose/signed-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { listMyLogins } from './list-my-logins.ts';
import { myLogins } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads }));

export const handler = serve(myLogins, { listMyLogins }, baseOf(myLogins.name, env), signedInLists(env));
