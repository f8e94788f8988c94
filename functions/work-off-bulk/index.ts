import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { sessionTable } from '../../shared/adapters/table/sessions.ts';
import { defaultPolicy } from '../../shared/domain/policy.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { scheduled } from '../../shared/platform/scheduled.ts';
import { workOffBulk } from './schedule.ts';
import { workOff } from './work-off.ts';

const env = readEnv(process.env, Environment.pick({ STAGE: true, TABLE_NAME: true }));
const store = tableStore(env);

export const handler = scheduled(
  workOff({ store, sessions: sessionTable(store, defaultPolicy.session) }),
  baseOf(workOffBulk.name, env),
);
