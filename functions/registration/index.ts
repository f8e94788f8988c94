import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signIn } from '../../shared/adapters/compose/sign-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { getProgress } from './get-progress.ts';
import { putPersonal } from './put-personal.ts';
import { resendCodes } from './resend-codes.ts';
import { startRegistration } from './start-registration.ts';
import { verifyContacts } from './verify-contacts.ts';
import { registration } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true }));

const base = baseOf(registration.name, env);

const handlers = { startRegistration, resendCodes, verifyContacts, getProgress, putPersonal };
export const handler = serve(registration, handlers, base, signIn(env, base.metrics));
