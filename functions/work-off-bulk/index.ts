import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { sessionTable } from '../../shared/adapters/table/sessions.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { policyOf } from '../../shared/platform/policy.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { workOffBulk } from './schedule.ts';
import { workOff } from './work-off.ts';

const env = readEnv(process.env, Environment.pick({ STAGE: true, TABLE_NAME: true, POLICY: true }));
const store = tableStore(env);

export const handler = scheduled(
  workOff({ store, sessions: sessionTable(store, policyOf(env).session) }),
  baseOf(workOffBulk.name, env),
);
