/** Why somebody must look at a KYC record. */
export type ReviewReason =
  | 'manual'
  | 'no_document'
  | 'name_review'
  | 'name_mismatch'
  | 'dob_mismatch'
  | 'gender_mismatch'
  | 'aadhaar_already_used'
  | 'pan_already_used'
  | 'account_shared'
  | 'identity_shared'
  | 'offline_xml_reused'
  | 'pan_event'
  | 'pan_not_linked'
  | 'provider_silent'
  | 'pan_holder'
  | 'pan_unproven'
  | 'cin_class';

/** What puts two accounts before a reviewer: no proof settles these by itself. */
const CONTESTED: readonly string[] = [
  'aadhaar_already_used',
  'pan_already_used',
  'account_shared',
  'identity_shared',
  'offline_xml_reused',
] satisfies ReviewReason[];

/** Whether a record waits for a decision between accounts. */
export const isContested = (reasons: readonly string[] = []): boolean =>
  reasons.some((reason) => CONTESTED.includes(reason));

/** Both lists, each reason once. */
export const withReasons = (known: readonly string[] | undefined, more: readonly ReviewReason[]): string[] => [
  ...new Set([...(known ?? []), ...more]),
];
