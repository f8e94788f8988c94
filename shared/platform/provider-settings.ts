import * as z from 'zod';

/** What vendors call an id of ours. */
export const Named = z.string().trim().min(1).max(200);

/** Ciphertext (base64) of a vendor's secret under the key `secrets`: see docs/guides/add-a-provider.md. */
export const SealedSecret = z.base64().min(1);

/** Whether a stage may use a provider: the sandbox, which believes everybody, is none for production. */
export const mayUse = (stage: string, { provider }: { provider: string }): boolean =>
  provider !== 'sandbox' || stage !== 'prod';

/** Settings as the environment carries them: JSON in one variable. */
export const fromJson = <S extends z.ZodType>(settings: S) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(settings);
