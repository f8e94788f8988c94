import type { Policy } from '../../domain/policy.ts';
import type { BankSettings } from '../../platform/bank-settings.ts';
import type { BankVerifier } from '../../ports/bank-verifier.ts';
import { cashfreeBank } from './cashfree/cashfree-bank.ts';
import { providerClient } from './http/provider-client.ts';
import type { Connecting } from './registry.ts';
import { sandboxBank } from './sandbox/sandbox-bank.ts';

type Parts = Pick<Connecting, 'limits' | 'metrics' | 'open'> & Pick<Policy['kyc']['bank'], 'webhookToleranceMs'>;

/** Every provider of transfers there is an adapter for. @returns undefined where the stage has none */
export const connectBank = async (
  settings: BankSettings,
  { limits, metrics, open, webhookToleranceMs }: Parts,
): Promise<BankVerifier | undefined> => {
  switch (settings.provider) {
    case 'none':
      return undefined;
    case 'sandbox': {
      const client = providerClient({ provider: 'sandbox', url: settings.url, limits, metrics });
      return sandboxBank(client, settings.webhookSecret, webhookToleranceMs);
    }
    case 'cashfree': {
      const { url, clientId } = settings;
      const secret = await open(settings.clientSecret);
      const headers = { 'x-client-id': clientId, 'x-client-secret': secret };
      return cashfreeBank(
        providerClient({ provider: 'cashfree', url, headers, limits, metrics }),
        secret,
        webhookToleranceMs,
      );
    }
  }
};
