import * as z from 'zod';
import { readEnv, type Environment } from './env.ts';
import { fromJson, Named, SealedSecret } from './provider-settings.ts';

/** Where people may return to after DigiLocker, and nowhere else; the first unless the app names another. */
const returnTo = (protocol: RegExp) => z.array(z.url({ protocol })).min(1);

/** Who verifies identities for a stage. A stage's configuration and its functions read it by this one schema. */
export const KycSettings = z.discriminatedUnion('provider', [
  /** Nobody: people verify themselves by documents, files of UIDAI and reviewers. */
  z.strictObject({ provider: z.literal('none') }),
  /** The provider of `npm start`, which verifies whomever it is told to. */
  z.strictObject({
    provider: z.literal('sandbox'),
    url: z.url({ protocol: /^https?$/ }),
    redirectUrls: returnTo(/^https?$/),
  }),
  z.strictObject({
    provider: z.literal('setu'),
    url: z.url({ protocol: /^https$/ }),
    clientId: Named,
    clientSecret: SealedSecret,
    /** `x-product-instance-id` of each service. */
    products: z.strictObject({ pan: Named, digilocker: Named }),
    redirectUrls: returnTo(/^https$/),
  }),
]);
export type KycSettings = z.output<typeof KycSettings>;

const Told = z.object({ KYC_PROVIDER: fromJson(KycSettings) });

/** Reads them as the environment carries them. @throws Error naming what is wrong */
export const kycSettingsOf = (env: Pick<Environment, 'KYC_PROVIDER'>): KycSettings => readEnv(env, Told).KYC_PROVIDER;
