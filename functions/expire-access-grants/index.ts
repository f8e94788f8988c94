import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { expireGrants } from './expire-grants.ts';
import { expireAccessGrants } from './schedule.ts';

/** What one run settles at most; the next goes on. */
const LIMIT = 10_000;

const env = readEnv(process.env, Environment.pick({ STAGE: true, TABLE_NAME: true }));
const base = baseOf(expireAccessGrants.name, env);

export const handler = scheduled(expireGrants({ store: tableStore(env), log: base.log, limit: LIMIT }), base);
