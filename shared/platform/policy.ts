import * as z from 'zod';
import { PolicyOf } from '../domain/policy-bounds.ts';
import type { Policy } from '../domain/policy.ts';
import { readEnv, type Environment } from './env.ts';
import { fromJson } from './provider-settings.ts';

const Told = z.object({ POLICY: fromJson(PolicyOf) });

/** The policy of this stage: ours, with what the stage overrides. @throws Error naming what is wrong and what is allowed */
export const policyOf = (env: Pick<Environment, 'POLICY'>): Policy => readEnv(env, Told).POLICY;
