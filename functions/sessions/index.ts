import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signIn } from '../../shared/adapters/compose/sign-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { logIn } from './log-in.ts';
import { logInWithOtp } from './log-in-with-otp.ts';
import { logOut } from './log-out.ts';
import { refreshSession } from './refresh-session.ts';
import { sessions } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true, NOTIFICATIONS_QUEUE_URL: true }),
);

const base = baseOf(sessions.name, env);

const handlers = { logIn, logInWithOtp, refreshSession, listSessions, endOtherSessions, endSession, logOut };
export const handler = serve(sessions, handlers, base, signIn(env, base.metrics));
