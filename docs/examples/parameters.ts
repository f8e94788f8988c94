import { id } from './people.ts';

/** What a parameter of this name may say, wherever it stands. Those that filter are left to the reader. */
export const parameterExamples: Readonly<Record<string, string>> = {
  auditId: id,
  branchCode: 'PUN01',
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
  resourceId: 'ASHA01',
  resourceType: 'UserAccount',
  sessionId: id,
  userCode: 'ASHA01',
  'If-Match': '"3"',
};
