import * as z from 'zod';
import { BusinessType } from '../domain/choices.ts';
import { CinInput } from '../domain/identifiers/cin.ts';
import { EmailInput } from '../domain/identifiers/email-input.ts';
import { GstinInput } from '../domain/identifiers/gstin.ts';
import { LlpinInput } from '../domain/identifiers/llpin.ts';
import { openText } from '../domain/identifiers/open-text.ts';
import { PanInput } from '../domain/identifiers/pan.ts';
import { PhoneInput } from '../domain/identifiers/phone.ts';
import { PincodeInput } from '../domain/identifiers/pincode.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { UdyamInput } from '../domain/identifiers/udyam.ts';

const PROOFS = 10;

/** A business as who acts for it hands it in. A GSTIN says the PAN as well. */
export const BusinessBody = z.strictObject({
  businessName: openText(200),
  businessType: BusinessType,
  /** As the register writes it, whichever that is. */
  businessRegistrationNumber: openText(50),
  businessPan: PanInput.optional(),
  gstin: GstinInput.optional(),
  cin: CinInput.optional(),
  llpin: LlpinInput.optional(),
  udyam: UdyamInput.optional(),
  addressLine1: openText(200),
  addressLine2: openText(200).optional(),
  addressLine3: openText(200).optional(),
  city: openText(100),
  state: openText(100),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('IN'),
  pincode: PincodeInput,
  businessPhone: PhoneInput,
  businessEmail: EmailInput,
  proofDocumentIds: z.array(Ulid).max(PROOFS).default([]),
});
