import type { KycSettings } from '../../../platform/kyc-settings.ts';
import type { KycProviders } from '../../../ports/kyc-providers.ts';
import { providerClient } from '../http/provider-client.ts';
import type { Connecting } from '../registry.ts';
import { setuDigilocker } from './setu-digilocker.ts';
import { setuPan } from './setu-pan.ts';

type Settings = Pick<Extract<KycSettings, { provider: 'setu' }>, 'url' | 'clientId' | 'clientSecret' | 'products'>;

/** Setu serves PAN and DigiLocker. It has no Aadhaar OTP, which needs a licence of UIDAI (india-kyc.md 1.2). */
export const connectSetu = async (
  { url, clientId, clientSecret, products }: Settings,
  { limits, metrics, open }: Connecting,
): Promise<Pick<Required<KycProviders>, 'panRegistry' | 'digilocker'>> => {
  const secret = await open(clientSecret);
  const client = (product: string) =>
    providerClient({
      provider: 'setu',
      url,
      headers: { 'x-client-id': clientId, 'x-client-secret': secret, 'x-product-instance-id': product },
      limits,
      metrics,
    });
  return { panRegistry: setuPan(client(products.pan)), digilocker: setuDigilocker(client(products.digilocker)) };
};
