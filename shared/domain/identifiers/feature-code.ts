import * as z from 'zod';

/** Names a feature: one to four capital letters or digits. */
export const FeatureCode = z
  .string()
  .regex(/^[A-Z0-9]{1,4}$/)
  .brand<'FeatureCode'>();
export type FeatureCode = z.output<typeof FeatureCode>;

/** A feature code as clients send it; the old system padded it to four places (`'KYC '`). */
export const FeatureCodeInput = z
  .string()
  .regex(/^\s*[A-Za-z0-9]{1,4}\s*$/, 'a feature code is one to four letters or digits')
  .overwrite((text) => text.trim().toUpperCase())
  .brand<'FeatureCode'>();
