import type { Secret } from '../domain/secret.ts';
import type { IsoTime } from '../domain/time.ts';

/** What a hash in the document says of an address asked about: evidence when it agrees, nothing when it does not. */
export type Hashed = 'confirmed' | 'not_confirmed' | 'absent';

/** What UIDAI signed about somebody. Personal data: to be matched and stored sealed, never logged. */
export type OfflineClaims = {
  /** Last four digits of the Aadhaar number; the rest is not in the document. */
  last4: string;
  name: string;
  /** `YYYY-MM-DD`; the first of January where only a year is known. */
  dob: string;
  dobPrecision: 'day' | 'year';
  gender: 'male' | 'female' | 'other';
  /** Joined, one line. */
  address: string;
  state?: string;
  pincode?: string;
  /** When UIDAI signed it. */
  signedAt: IsoTime;
  /** SHA-256 (hex) of the signature value: the same file has the same, however it is packed or spaced. */
  signatureDigest: string;
  /** SHA-256 (hex) of the certificate it verified with. */
  certificate: string;
  /** Whether its hash is that of the mobile number asked about. */
  mobile: Hashed;
  email: Hashed;
};

export type OfflineRefusal = {
  kind: 'refused';
  code:
    | 'offline_zip_invalid'
    | 'share_code_invalid'
    | 'offline_xml_malformed'
    | 'offline_xml_signature_invalid'
    | 'offline_xml_stale'
    | 'offline_xml_future';
  /** What is wrong, without anything of the content. */
  detail: string;
};

/**
 * Proves an offline e-KYC file as its holder downloads it from UIDAI. Needs no network and never throws for what the
 * file holds: whatever is not proven is refused.
 * @param about the moment of asking, and the contacts the account has (mobile in E.164)
 */
export type OfflineEkyc = (
  zip: Uint8Array,
  shareCode: Secret,
  about: { at: IsoTime; mobile?: string; email: string },
) => Promise<{ kind: 'proven'; claims: OfflineClaims } | OfflineRefusal>;
