import { branchCode, id, userCode } from './people.ts';

/** What a parameter of this name may say, in a path or a header, wherever it stands. Filters are in queries.ts. */
export const parameterExamples: Readonly<Record<string, string>> = {
  auditId: id,
  branchCode,
  challengeId: id,
  documentId: id,
  exportId: id,
  featureCode: 'KYC',
  ifsc: 'YESB0000262',
  jobId: id,
  kind: 'pan',
  notice: 'aadhaar',
  otpId: id,
  platform: 'mobile_app',
  provider: 'sandbox',
  registrationId: id,
  requestId: id,
  resourceId: userCode,
  resourceType: 'UserAccount',
  sessionId: id,
  userCode,
  'If-Match': '"3"',
};
