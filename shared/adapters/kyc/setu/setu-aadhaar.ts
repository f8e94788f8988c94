import * as z from 'zod';
import type { Gender } from '../../../domain/choices.ts';
import { Dob } from '../../../domain/identifiers/dob.ts';
import type { AadhaarClaims } from '../../../ports/kyc-providers.ts';

/** `01-01-1990`. */
const DayMonthYear = z
  .string()
  .regex(/^\d{2}-\d{2}-\d{4}$/)
  .transform((text) => text.split('-').reverse().join('-'))
  .pipe(Dob);

/** `2021-10-26T17:17:36.342+05:30`. */
const Moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const genders: Readonly<Record<'M' | 'F' | 'T', Gender>> = { M: 'male', F: 'female', T: 'other' };

const part = z.string().trim().max(200).default('');

/** The parts of an address, in the order they are written. */
const ADDRESS = [
  'careOf',
  'house',
  'street',
  'landmark',
  'locality',
  'vtc',
  'postOffice',
  'subDistrict',
  'district',
  'state',
  'pin',
] as const;

const Address = z.object({
  careOf: part,
  house: part,
  street: part,
  landmark: part,
  locality: part,
  vtc: part,
  postOffice: part,
  subDistrict: part,
  district: part,
  state: part,
  pin: part,
});

/** `GET /api/digilocker/:id/aadhaar`. The photograph, the file and the contacts are not read. */
export const SetuAadhaar = z.object({
  status: z.literal('complete'),
  aadhaar: z.object({
    name: z.string().trim().min(1).max(100),
    dateOfBirth: DayMonthYear,
    gender: z.enum(['M', 'F', 'T']),
    maskedNumber: z.string().regex(/^[xX]{4}-?[xX]{4}-?\d{4}$/),
    generatedAt: Moment,
    address: Address,
    /** What DigiLocker did not sign proves nothing. */
    verified: z.object({ signature: z.literal(true) }),
  }),
});

/** The claims of an answer: an address as one line, each part once. */
export const claimsOf = ({ aadhaar }: z.output<typeof SetuAadhaar>): AadhaarClaims => ({
  last4: aadhaar.maskedNumber.slice(-4),
  name: aadhaar.name,
  dob: aadhaar.dateOfBirth,
  dobPrecision: 'day',
  gender: genders[aadhaar.gender],
  address: [...new Set(ADDRESS.map((name) => aadhaar.address[name]).filter((text) => text !== ''))]
    .join(', ')
    .slice(0, 1000),
  provenAt: aadhaar.generatedAt,
  evidence: { provider: 'setu', source: 'digilocker', signature: aadhaar.verified.signature },
});
