import { randomInt } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { idempotency } from '../../http/idempotency.ts';
import type { Metrics } from '../../platform/metrics.ts';
import type { Environment } from '../../platform/env.ts';
import { ahead } from '../../platform/once.ts';
import { policyOf } from '../../platform/policy.ts';
import { randomIds } from '../ids.ts';
import { kmsMacKeys } from '../kms/kms-mac-keys.ts';
import { sqsMessages } from '../sqs/sqs-messages.ts';
import { loginAttempts } from '../table/attempts.ts';
import { deviceTable } from '../table/devices.ts';
import { otpCodes } from '../table/otp-codes.ts';
import { otpEngine } from '../table/otps.ts';
import { sendLimits } from '../table/send-limits.ts';
import { sessionTable } from '../table/sessions.ts';
import { tableStore } from './table.ts';
import { authenticateWith, signerOf, tokenKeysOf } from './tokens.ts';

const draw = (below: number): number => randomInt(below);

export type Needed = Pick<
  Environment,
  'KEY_PREFIX' | 'TOKEN_KEYS' | 'ISSUER' | 'TABLE_NAME' | 'NOTIFICATIONS_QUEUE_URL' | 'POLICY'
>;

/** What {@link signIn} prepares; for functions that put more on top of it. */
export const signInParts = async (env: Needed, metrics: Metrics) => {
  const policy = policyOf(env);
  const kms = new KMSClient();
  const store = tableStore(env);
  const macKeys = kmsMacKeys(kms, `${env.KEY_PREFIX}otp-hmac`);
  const [otpMac, identifierMac, idempotencyMac, keys] = await Promise.all([
    macKeys.mac('otp/v1'),
    macKeys.mac('identifier/v1'),
    macKeys.mac('idempotency/v1'),
    tokenKeysOf(kms, env).publicKeys(),
  ]);
  return {
    deps: {
      store,
      otps: otpEngine({
        store,
        policy: policy.otp,
        codes: otpCodes(otpMac, draw),
        limits: sendLimits(policy.otp, identifierMac, draw),
        metrics,
      }),
      sessions: sessionTable(store, policy.session),
      devices: deviceTable(store, policy.session.deviceMemoryMs),
      attempts: loginAttempts(store, policy.lockout),
      tokens: { signer: signerOf(kms, env, keys), issuer: env.ISSUER, ids: randomIds, policy: policy.session },
      messages: sqsMessages(new SQSClient(), env.NOTIFICATIONS_QUEUE_URL),
      metrics,
      otpMac,
      identifierMac,
      ids: randomIds,
      policy,
    },
    authenticate: authenticateWith(keys, env, store),
    idempotency: idempotency(store, idempotencyMac, randomIds),
  };
};

export type SignInParts = Awaited<ReturnType<typeof signInParts>>['deps'];

/**
 * What the functions that open or guard sessions are served with, prepared in their INIT phase: four KMS calls, once per
 * instance.
 */
export const signIn = (env: Needed, metrics: Metrics) => ahead(() => signInParts(env, metrics));
