import { adminApi } from '../../shared/adapters/compose/admin-api.ts';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { serve } from '../../shared/http/serve.ts';
import { adminReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { handlers } from './handlers.ts';
import { branches } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...adminReads }));
const prepared = adminApi(env);

export const handler = serve(branches, handlers, baseOf(branches.name, env), async () => {
  const { store, ...around } = await prepared();
  return { ...around, deps: { store } };
});
