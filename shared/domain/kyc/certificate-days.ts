import { days, type IsoTime } from '../time.ts';
import type { TrustedCertificate } from './uidai-certificates.ts';

/**
 * Whole days until the last certificate that signs offline documents runs out; 0 when it has. UIDAI publishes the next
 * one before that, and it must be pinned by then: without it no new document is believed.
 */
export const certificateDays = (certificates: readonly TrustedCertificate[], at: IsoTime): number => {
  const ends = certificates.filter(({ purpose }) => purpose === 'xml').map(({ notAfter }) => Date.parse(notAfter));
  return Math.max(0, Math.floor((Math.max(0, ...ends) - Date.parse(at)) / days(1)));
};
