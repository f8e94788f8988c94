import * as z from 'zod';
import { readEnv, type Environment } from './env.ts';

const Named = z.string().trim().min(1).max(200);

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
    /** Ciphertext (base64) under the key `secrets`: see docs/guides/bank-provider.md. */
    clientSecret: z.base64().min(1),
  }),
]);
export type BankSettings = z.output<typeof BankSettings>;

/** Whether a stage may use a provider that believes everybody. */
export const mayUseBank = (stage: string, { provider }: Pick<BankSettings, 'provider'>): boolean =>
  provider !== 'sandbox' || stage !== 'prod';

const Told = z.object({
  BANK_PROVIDER: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(BankSettings),
});

/** Reads them as the environment carries them. @throws Error naming what is wrong */
export const bankSettingsOf = (env: Pick<Environment, 'BANK_PROVIDER'>): BankSettings =>
  readEnv(env, Told).BANK_PROVIDER;
