import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signedInReads } from '../../shared/adapters/compose/signed-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { getKyc } from './get-kyc.ts';
import { myKyc } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads }));

export const handler = serve(myKyc, { getKyc }, baseOf(myKyc.name, env), signedInReads(env));
