import * as z from 'zod';
import { MobileInput } from '../../shared/domain/identifiers/mobile.ts';
import { IsoDate, IsoTime } from '../../shared/domain/time.ts';

/** Whom a synthetic document is about; the body of the control and the arguments of `npm run kyc:sample`. */
export const WantedSample = z.strictObject({
  name: z.string().trim().min(1, 'a name').max(200),
  dob: z.union([IsoDate, z.string().regex(/^\d{4}$/)], 'a date YYYY-MM-DD, or a year YYYY'),
  gender: z.enum(['male', 'female', 'other'], 'male, female or other'),
  last4: z.string().regex(/^\d{4}$/, 'four digits'),
  mobile: MobileInput.optional(),
  email: z.email('an e-mail address').optional(),
  shareCode: z.string().regex(/^\d{4}$/, 'four digits'),
  /** When it was signed; now unless said. */
  at: IsoTime.or(z.iso.datetime().transform((text) => new Date(text).toISOString())).optional(),
  encryption: z.enum(['zipcrypto', 'aes']).default('zipcrypto'),
});
export type WantedSample = z.output<typeof WantedSample>;
