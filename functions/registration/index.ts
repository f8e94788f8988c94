import { randomInt } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { baseOf } from '../../shared/adapters/compose/base.ts';
import { tableStore } from '../../shared/adapters/compose/table.ts';
import { authenticateWith, signerOf, tokenKeysOf } from '../../shared/adapters/compose/tokens.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { kmsMacKeys } from '../../shared/adapters/kms/kms-mac-keys.ts';
import { sqsMessages } from '../../shared/adapters/sqs/sqs-messages.ts';
import { loginAttempts } from '../../shared/adapters/table/attempts.ts';
import { otpEngine } from '../../shared/adapters/table/otps.ts';
import { sessionTable } from '../../shared/adapters/table/sessions.ts';
import { defaultPolicy as policy } from '../../shared/domain/policy.ts';
import { serve } from '../../shared/http/serve.ts';
import { Environment, readEnv } from '../../shared/platform/env.ts';
import { ahead } from '../../shared/platform/once.ts';
import { getProgress } from './get-progress.ts';
import { putPersonal } from './put-personal.ts';
import { resendCodes } from './resend-codes.ts';
import { startRegistration } from './start-registration.ts';
import { verifyContacts } from './verify-contacts.ts';
import { registration } from './workflow.ts';

const env = readEnv(
  process.env,
  Environment.pick({ STAGE: true, ISSUER: true, TABLE_NAME: true, KEY_PREFIX: true, NOTIFICATIONS_QUEUE_URL: true }),
);

const prepare = ahead(async () => {
  const kms = new KMSClient();
  const store = tableStore(env);
  const [otpMac, keys] = await Promise.all([
    kmsMacKeys(kms, `${env.KEY_PREFIX}otp-hmac`).mac('otp/v1'),
    tokenKeysOf(kms, env).publicKeys(),
  ]);
  const deps = {
    store,
    otps: otpEngine(store, otpMac, policy.otp, (below) => randomInt(below)),
    sessions: sessionTable(store, policy.session),
    attempts: loginAttempts(store, policy.lockout),
    tokens: { signer: signerOf(kms, env, keys), issuer: env.ISSUER, ids: randomIds, policy: policy.session },
    messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
    ids: randomIds,
    policy,
  };
  return { deps, authenticate: authenticateWith(keys, env, store) };
});

const handlers = { startRegistration, resendCodes, verifyContacts, getProgress, putPersonal };
export const handler = serve(registration, handlers, baseOf(registration.name, env), prepare);
