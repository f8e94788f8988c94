import type { KycSettings } from '../../../platform/kyc-settings.ts';
import type { KycProviders } from '../../../ports/kyc-providers.ts';
import { providerClient } from '../http/provider-client.ts';
import type { Connecting } from '../registry.ts';
import { sandboxAadhaarOtp } from './sandbox-aadhaar-otp.ts';
import { sandboxDigilocker } from './sandbox-digilocker.ts';
import { sandboxPan } from './sandbox-pan.ts';

type Settings = Extract<KycSettings, { provider: 'sandbox' }>;

/** The sandbox serves every port, each by a client of its own. */
export const connectSandbox = ({ url }: Settings, { limits, metrics, now }: Connecting): Required<KycProviders> => {
  const client = () => providerClient({ provider: 'sandbox', url, limits, metrics });
  return {
    panRegistry: sandboxPan(client()),
    aadhaarOtp: sandboxAadhaarOtp(client(), now),
    digilocker: sandboxDigilocker(client(), url, now),
  };
};
