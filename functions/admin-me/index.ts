import { adminsOf } from '../../shared/adapters/compose/admins.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { serve } from '../../shared/http/serve.ts';
import { apiReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { getAdmin } from './get-admin.ts';
import { adminMe } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...apiReads, TABLE_NAME: true }));
const store = tableStore(env);
const prepared = { deps: { store }, admins: adminsOf(store) };

export const handler = serve(adminMe, { getAdmin }, baseOf(adminMe.name, env), () => Promise.resolve(prepared));
