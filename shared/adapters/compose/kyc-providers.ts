import { KMSClient } from '@aws-sdk/client-kms';
import { Sealed } from '../../domain/secret.ts';
import { KYC_PROVIDER } from '../../http/workflow.ts';
import type { Environment } from '../../platform/env.ts';
import { kycSettingsOf } from '../../platform/kyc-settings.ts';
import type { Metrics } from '../../platform/metrics.ts';
import { policyOf } from '../../platform/policy.ts';
import { systemNow } from '../clock.ts';
import { connect } from '../kyc/registry.ts';
import { vaultOf } from './vault.ts';
import { mayUse } from '../../platform/provider-settings.ts';

type Needed = Pick<Environment, 'STAGE' | 'KEY_PREFIX' | 'KYC_PROVIDER' | 'POLICY'>;

/**
 * The provider of this stage, and where people may return to from it. Its secret is opened when the result is called.
 * @throws Error at start when production is told to believe the sandbox, which verifies whomever it is told to
 */
export const kycProvidersOf = (env: Needed, { metrics }: { metrics: Metrics }, kms: KMSClient = new KMSClient()) => {
  const stage = env.STAGE;
  const settings = kycSettingsOf(env);
  if (!mayUse(stage, settings)) throw new Error(`KYC_PROVIDER: stage ${stage} does not use the sandbox`);
  const context = { entity: KYC_PROVIDER, field: 'clientSecret', userCode: stage };
  const open = (ciphertext: string) => vaultOf(kms, env).open(context, new Sealed(ciphertext));
  const { calls: limits } = policyOf(env).kyc.providers;
  return async () => ({
    ...(await connect(settings, { limits, metrics, now: systemNow, open })),
    redirectUrls: settings.provider === 'none' ? [] : settings.redirectUrls,
  });
};
