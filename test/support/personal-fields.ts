/** Names of fields that tell something about a person. */
const PERSONAL =
  /email|mobile|phone|name$|address|city|pincode|gender|^dob|Dob$|^ip$|ipAddress|Ip$|IpRanges|Whitelist|deviceInfo|userAgent|identifier$|last4|text$|stepData|apiResponse|details$|values$|hash|encrypted|fingerprint|secret|token|salt|sub$|reply$/i;
/** Names that only look so. */
const IMPERSONAL = new Set(['isEmailVerified', 'isMobileVerified', 'resourceType', 'hash', 'recovery']);

/** Whether a field of this name tells something about a person. */
export const isPersonal = (name: string): boolean => PERSONAL.test(name) && !IMPERSONAL.has(name);

/** People who act for the organisation are named where it publishes them. */
export const ORGANISATION = new Set([
  'Branch.branchName',
  'Branch.searchName',
  'Branch.phone',
  'Branch.email',
  'Branch.managerName',
  'Branch.city',
  'Branch.pincode',
  'Branch.addressLine1',
  'Branch.addressLine2',
  'Branch.addressLine3',
  'AppFeature.featureName',
  'Guard.name',
  'StatisticsCounter.name',
]);
