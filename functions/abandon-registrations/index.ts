import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { abandon } from './abandon.ts';
import { abandonRegistrations } from './schedule.ts';

/** What one run settles at most; the next goes on. */
const LIMIT = 10_000;

const env = readEnv(process.env, Environment.pick({ STAGE: true, TABLE_NAME: true, POLICY: true }));
const { log, metrics, now } = baseOf(abandonRegistrations.name, env);
const deps = { store: tableStore(env), policy: policyOf(env).registration, log, limit: LIMIT };

export const handler = scheduled(abandon(deps), { now, log, metrics });
