import type { Stated } from '../../../domain/kyc/compare-persons.ts';
import type { PanKyc } from '../../../entities/pan-kyc.ts';

/** The person as a verified PAN says, for comparison with other documents. */
export const verifiedPan = (record: PanKyc | undefined): Stated | undefined =>
  record?.status === 'verified' ? { name: record.panName, dob: record.panDob } : undefined;
