import { KMSClient } from '@aws-sdk/client-kms';
import type { Metrics } from '../../platform/metrics.ts';
import { ahead } from '../../platform/once.ts';
import type { Locate } from '../../ports/locator.ts';
import { secondFactors } from '../table/second-factors.ts';
import { signInParts, type Needed } from './sign-in.ts';
import { vaultOf } from './vault.ts';

const parts = async (env: Needed, metrics: Metrics, locate: Locate) => {
  const { deps, ...around } = await signInParts(env, metrics);
  const vault = vaultOf(new KMSClient(), env);
  const { store, otps, attempts, otpMac: mac, identifierMac } = deps;
  const factors = secondFactors({ store, vault, otps, attempts, mac, identifierMac });
  return { deps: { ...deps, vault, factors, locate }, ...around };
};

export type SecondStepParts = Awaited<ReturnType<typeof parts>>['deps'];

/**
 * As {@link signIn}, for the functions that also ask for second factors: with the vault their secrets are sealed in.
 * @param locate brought (with its weight) by who judges sign-ins; to others nothing is known of any address
 */
export const secondStep = (env: Needed, metrics: Metrics, locate: Locate = () => ({})) =>
  ahead(() => parts(env, metrics, locate));
