import { baseOf } from '../../shared/adapters/compose/base.ts';
import { secondStep } from '../../shared/adapters/compose/second-step.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { handlers } from './handlers.ts';
import { securitySettingsPages } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true }));

const base = baseOf(securitySettingsPages.name, env);

export const handler = serve(securitySettingsPages, handlers, base, secondStep(env, base.metrics));
