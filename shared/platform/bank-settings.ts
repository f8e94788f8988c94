import * as z from 'zod';
import { readEnv, type Environment } from './env.ts';
import { fromJson, Named, SealedSecret } from './provider-settings.ts';

/** Who makes the transfers that show whose an account is. A stage's configuration and its functions read it by this one schema. */
export const BankSettings = z.discriminatedUnion('provider', [
  /** Nobody: accounts are shown by statements, cheques and reviewers. */
  z.strictObject({ provider: z.literal('none') }),
  /** The provider of `npm start`, which moves no money. */
  z.strictObject({
    provider: z.literal('sandbox'),
    url: z.url({ protocol: /^https?$/ }),
    /** What it signs its calls with: nothing that guards anything. */
    webhookSecret: Named,
  }),
  z.strictObject({
    provider: z.literal('cashfree'),
    url: z.url({ protocol: /^https$/ }),
    clientId: Named,
    clientSecret: SealedSecret,
  }),
]);
export type BankSettings = z.output<typeof BankSettings>;

const Told = z.object({ BANK_PROVIDER: fromJson(BankSettings) });

/** Reads them as the environment carries them. @throws Error naming what is wrong */
export const bankSettingsOf = (env: Pick<Environment, 'BANK_PROVIDER'>): BankSettings =>
  readEnv(env, Told).BANK_PROVIDER;
