import { KMSClient } from '@aws-sdk/client-kms';
import { Sealed } from '../../domain/secret.ts';
import { BANK_PROVIDER } from '../../http/workflow.ts';
import { bankSettingsOf } from '../../platform/bank-settings.ts';
import type { Environment } from '../../platform/env.ts';
import type { Metrics } from '../../platform/metrics.ts';
import { policyOf } from '../../platform/policy.ts';
import { connectBank } from '../kyc/bank-registry.ts';
import { vaultOf } from './vault.ts';
import { mayUse } from '../../platform/provider-settings.ts';

type Needed = Pick<Environment, 'STAGE' | 'KEY_PREFIX' | 'BANK_PROVIDER' | 'POLICY'>;

/**
 * The provider of transfers of this stage; its secret is opened when the result is called.
 * @throws Error at start when production is told to believe the sandbox, which moves no money
 */
export const bankVerifierOf = (env: Needed, { metrics }: { metrics: Metrics }, kms: KMSClient = new KMSClient()) => {
  const stage = env.STAGE;
  const settings = bankSettingsOf(env);
  if (!mayUse(stage, settings)) throw new Error(`BANK_PROVIDER: stage ${stage} does not use the sandbox`);
  const context = { entity: BANK_PROVIDER, field: 'clientSecret', userCode: stage };
  const open = (ciphertext: string) => vaultOf(kms, env).open(context, new Sealed(ciphertext));
  const { providers, bank } = policyOf(env).kyc;
  const parts = { limits: providers.calls, webhookToleranceMs: bank.webhookToleranceMs, metrics, open };
  return () => connectBank(settings, parts);
};
