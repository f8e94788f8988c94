import { baseOf } from '../../shared/adapters/compose/base.ts';
import { signIn } from '../../shared/adapters/compose/sign-in.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv, userReads } from '../../shared/platform/env.ts';
import { requestOtp } from './request-otp.ts';
import { resendOtp } from './resend-otp.ts';
import { otp } from './workflow.ts';

const env = readEnv(process.env, Environment.pick({ ...userReads, NOTIFICATIONS_QUEUE_URL: true }));

const base = baseOf(otp.name, env);

export const handler = serve(otp, { requestOtp, resendOtp }, base, signIn(env, base.metrics));
