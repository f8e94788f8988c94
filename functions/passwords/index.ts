import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signIn } from '../../shared/adapters/compose/sign-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { changePassword } from './change-password.ts';
import { resetPassword } from './reset-password.ts';
import { passwords } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true }));

const base = baseOf(passwords.name, env);

export const handler = serve(passwords, { changePassword, resetPassword }, base, signIn(env, base.metrics));
