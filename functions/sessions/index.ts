import { baseOf } from '../../shared/adapters/compose/base.ts';
import { locatorOf } from '../../shared/adapters/compose/locator.ts';
import { secondStep } from '../../shared/adapters/compose/second-step.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { answerChallenge } from './answer-challenge.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { logIn } from './log-in.ts';
import { logInWithOtp } from './log-in-with-otp.ts';
import { logOut } from './log-out.ts';
import { refreshSession } from './refresh-session.ts';
import { sendChallengeCode } from './send-challenge-code.ts';
import { sessions } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true, GEO_DATABASE: true }));

const base = baseOf(sessions.name, env);

const handlers = {
  logIn,
  logInWithOtp,
  sendChallengeCode,
  answerChallenge,
  refreshSession,
  listSessions,
  endOtherSessions,
  endSession,
  logOut,
};
export const handler = serve(sessions, handlers, base, secondStep(env, base.metrics, locatorOf(env)));
