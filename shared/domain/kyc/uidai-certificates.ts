import type { IsoTime } from '../time.ts';

/** A certificate whose signatures are believed, within its time and for its purpose. */
export type TrustedCertificate = {
  /** As its issuer publishes it. */
  name: string;
  /** Of its DER, hex, lower case. */
  sha256: string;
  notBefore: IsoTime;
  notAfter: IsoTime;
  purpose: 'xml' | 'qr' | 'auth';
  /** The certificate itself (base64 of its DER), for documents that do not carry it. */
  der?: string;
};

/**
 * The signing certificates of UIDAI, pinned by fingerprint: one that a document brings is believed only if it is here.
 * A new one is added by a reviewed change when UIDAI publishes it (uidai.gov.in, "UIDAI certificate details"), never by
 * configuration. The one of 2024–2026 is missing because no fingerprint of it could be confirmed.
 */
export const UIDAI_CERTIFICATES: readonly TrustedCertificate[] = [
  {
    name: 'uidai_offline_publickey_2026.cer',
    sha256: 'e0304b9e61ee3640ecddae2db4b617f2e2678f57dbc2826c2f86ac5c04f277df',
    notBefore: '2026-02-03T09:56:12.000Z',
    notAfter: '2029-02-03T17:28:36.000Z',
    purpose: 'xml',
  },
  {
    name: 'uidai_offline_publickey_26022021.cer',
    sha256: 'e0f0f869d32efc7e80fae2223717a56dcf8b616f820b542a49e5bd5abf1c0f7d',
    notBefore: '2021-02-26T11:54:24.000Z',
    notAfter: '2024-02-27T00:27:11.000Z',
    purpose: 'xml',
  },
  {
    name: 'uidai_auth_sign_prod_2023.cer',
    sha256: '7f7217582a4d7d711c4ca4168eb222573bdf084a7aded8f8d0c85c47a545923b',
    notBefore: '2020-05-27T00:00:00.000Z',
    notAfter: '2023-05-27T00:00:00.000Z',
    purpose: 'auth',
  },
  {
    name: 'uidai_prod_cdup.cer',
    sha256: 'fcf31a3f89211615ebd5d449ac33d8d381f654d2e2d15037d5cc8d4aeb72f836',
    notBefore: '2017-06-08T10:46:26.000Z',
    notAfter: '2020-06-07T10:46:26.000Z',
    purpose: 'qr',
  },
];
