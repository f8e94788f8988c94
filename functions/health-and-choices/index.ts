import { KMSClient } from '@aws-sdk/client-kms';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tokenKeysOf } from '../../shared/adapters/compose/tokens.ts';
import { serve } from '../../shared/http/serve.ts';
import { apiReads, Environment, readEnv } from '../../shared/platform/env.ts';
import { once } from '../../shared/platform/once.ts';
import { getChoices } from './get-choices.ts';
import { getHealth } from './get-health.ts';
import { getJwks } from './get-jwks.ts';
import { getNotices } from './get-notices.ts';
import { getOpenApi } from './get-open-api.ts';
import { healthAndChoices } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...apiReads, VERSION: true, KEY_PREFIX: true, TOKEN_KEYS: true }));
const publicKeys = once(() => tokenKeysOf(new KMSClient(), env).publicKeys());
const openApi = once(
  async () => (await import('../../docs/generated/openapi.json', { with: { type: 'json' } })).default,
);

export const handler = serve(
  healthAndChoices,
  { getHealth, getChoices, getNotices, getOpenApi, getJwks },
  baseOf(healthAndChoices.name, env),
  () => Promise.resolve({ deps: { version: env.VERSION, tokenKeys: { publicKeys }, openApi } }),
);
