import * as z from 'zod';
import { Pincode } from '../domain/identifiers/pincode.ts';
import { IpAddress } from '../domain/identifiers/ip-range.ts';
import { Sealed } from '../domain/secret.ts';
import { Ulid } from '../domain/identifiers/record-id.ts';
import { IsoTime } from '../domain/time.ts';

/** A field the vault encrypts; declare it `sealed` as well, so that the store keeps its ciphertext. */
export const sealedField = z.instanceof(Sealed);

/** A name chosen by a client or a catalogue that becomes part of a key. */
export const KeyName = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/);

/** The hour work falls due in, `YYYY-MM-DDThh` UTC: the bucket of due-work indexes. */
export const Hour = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/);

/** The device as its app describes it. It proves nothing: see KnownDevice. */
export const DeviceInfo = z.object({
  id: KeyName,
  name: z.string().max(100).optional(),
  type: z.string().max(40).optional(),
  os: z.string().max(60).optional(),
  model: z.string().max(100).optional(),
  browser: z.string().max(100).optional(),
  appVersion: z.string().max(40).optional(),
});
export type DeviceInfo = z.output<typeof DeviceInfo>;

/** Where an address is believed to be; every part may be unknown. */
export const LocationInfo = z.object({
  country: z.string().optional(),
  region: z.string().optional(),
  city: z.string().optional(),
  asn: z.string().optional(),
});

/** A country by ISO 3166-1, two letters. */
export const Country = z.string().regex(/^[A-Z]{2}$/);

/** The parts of a postal address, each absent until it is given. */
export const addressFields = {
  addressLine1: z.string().max(200).optional(),
  addressLine2: z.string().max(200).optional(),
  addressLine3: z.string().max(200).optional(),
  city: z.string().max(100).optional(),
  state: z.string().max(100).optional(),
  country: Country.optional(),
  pincode: Pincode.optional(),
};

/** The id an imported record had in the old system: numeric, or 16 characters. */
export const importedFields = { legacyId: z.string().max(20).optional() };

/** The `recordId` of the request that made what has a code for its key: who runs that request again knows it by this. */
export const requestedFields = { createdUnder: Ulid.optional() };

/** Evidence of a consent as a record keeps it (DPDP Act, section 6). */
export const ConsentEvidence = z.object({
  notice: KeyName,
  noticeVersion: z.string().max(20),
  at: IsoTime,
  ip: IpAddress.optional(),
});

/** Failed logins and the lock they led to, counted before a password is compared (rules.md, Sessions 3). */
export const failureFields = {
  failedLoginAttempts: z.int().nonnegative().optional(),
  failureWindowEndsAt: IsoTime.optional(),
  accountLockedUntil: IsoTime.optional(),
  /** How often in a row it was locked: each time doubles the length. */
  lockLevel: z.int().nonnegative().optional(),
};
