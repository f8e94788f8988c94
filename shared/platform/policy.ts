import * as z from 'zod';
import { PolicyOf } from '../domain/policy-bounds.ts';
import { defaultPolicy, type Policy } from '../domain/policy.ts';
import { readEnv, type Environment } from './env.ts';
import { fromJson } from './provider-settings.ts';

/** Of a stage that changes nothing. Ours is within its own bounds (a test says so): checking it would cost each start. */
const NO_OVERRIDES = '{}';

/** The policy of this stage: ours, with what the stage overrides. @throws Error naming what is wrong and what is allowed */
export const policyOf = (env: Pick<Environment, 'POLICY'>): Policy =>
  env.POLICY === NO_OVERRIDES ? defaultPolicy : readEnv(env, z.object({ POLICY: fromJson(PolicyOf) })).POLICY;
