import { baseOf } from '../../shared/adapters/compose/base.ts';
import { bundledIfscDirectory } from '../../shared/adapters/ifsc/bundled-directory.ts';
import { serve } from '../../shared/http/serve.ts';
import { apiReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { getIfsc } from './get-ifsc.ts';
import { ifsc } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...apiReads, POLICY: true }));
const deps = { directory: bundledIfscDirectory(), policy: policyOf(env) };

export const handler = serve(ifsc, { getIfsc }, baseOf(ifsc.name, env), () => Promise.resolve({ deps }));
