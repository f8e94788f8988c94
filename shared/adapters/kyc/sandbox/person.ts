import * as z from 'zod';
import { Gender } from '../../../domain/choices.ts';
import { AadhaarLast4 } from '../../../domain/identifiers/aadhaar.ts';
import { Dob } from '../../../domain/identifiers/dob.ts';
import type { IsoTime } from '../../../domain/time.ts';
import type { AadhaarClaims } from '../../../ports/kyc-providers.ts';

/** A person as the sandbox tells. */
export const Person = z.object({
  last4: AadhaarLast4,
  name: z.string().min(1).max(100),
  dob: Dob,
  gender: Gender,
  address: z.string().min(1).max(1000),
});

export const claimsOf = (person: z.output<typeof Person>, provenAt: IsoTime): AadhaarClaims => ({
  ...person,
  dobPrecision: 'day',
  provenAt,
  evidence: { provider: 'sandbox' },
});
