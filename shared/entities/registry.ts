import type { Entity } from '../store/entity.ts';
import { aadhaarKyc } from './aadhaar-kyc.ts';
import { accountLock } from './account-lock.ts';
import { actionCounter } from './action-counter.ts';
import { activity } from './activity.ts';
import { appAccessControl } from './app-access-control.ts';
import { appFeature } from './app-feature.ts';
import { auditCheck } from './audit-check.ts';
import { auditEvent } from './audit-event.ts';
import { auditExport } from './audit-export.ts';
import { auditSeal } from './audit-seal.ts';
import { auditTrail } from './audit-trail.ts';
import { bankDetails } from './bank-details.ts';
import { branch } from './branch.ts';
import { branchSubtree } from './branch-subtree.ts';
import { businessDetails } from './business-details.ts';
import { bulkJob } from './bulk-job.ts';
import { claim } from './claim.ts';
import { consent } from './consent.ts';
import { credentials } from './credentials.ts';
import { digilockerRequest } from './digilocker-request.ts';
import { document } from './document.ts';
import { dropReference } from './drop-reference.ts';
import { erasureCertificate } from './erasure-certificate.ts';
import { erasureOrder } from './erasure-order.ts';
import { guard } from './guard.ts';
import { idempotencyRecord } from './idempotency-record.ts';
import { knownAddress } from './known-address.ts';
import { knownDevice } from './known-device.ts';
import { aadhaarHistory, bankHistory, businessHistory, panHistory } from './kyc-history.ts';
import { liveSessions } from './live-sessions.ts';
import { loginActivity } from './login-activity.ts';
import { loginFailures } from './login-failures.ts';
import { otpPointer } from './otp-pointer.ts';
import { otpRecord } from './otp-record.ts';
import { owedNotice } from './owed-notice.ts';
import { panKyc } from './pan-kyc.ts';
import { pennyDrop } from './penny-drop.ts';
import { personalExport } from './personal-export.ts';
import { projection } from './projection.ts';
import { providerCall } from './provider-call.ts';
import { rateLimitCounter } from './rate-limit-counter.ts';
import { referenceCount } from './reference-count.ts';
import { registrationProgress } from './registration-progress.ts';
import { reviewNote } from './review-note.ts';
import { searchPosting } from './search-posting.ts';
import { securitySettings } from './security-settings.ts';
import { sentNotice } from './sent-notice.ts';
import { session } from './session.ts';
import { signInChallenge } from './sign-in-challenge.ts';
import { statisticsCounter } from './statistics-counter.ts';
import { sweepMark } from './sweep-mark.ts';
import { userAccount } from './user-account.ts';
import { userPlatformAccess } from './user-platform-access.ts';

/** Every entity of the table: the fourteen of the old system, then what supports them. */
export const entities = {
  userAccount,
  branch,
  appFeature,
  otpRecord,
  aadhaarKyc,
  panKyc,
  businessDetails,
  bankDetails,
  userPlatformAccess,
  appAccessControl,
  loginActivity,
  auditTrail,
  registrationProgress,
  securitySettings,
  activity,
  accountLock,
  liveSessions,
  session,
  signInChallenge,
  credentials,
  otpPointer,
  loginFailures,
  claim,
  consent,
  document,
  knownDevice,
  knownAddress,
  aadhaarHistory,
  panHistory,
  businessHistory,
  bankHistory,
  providerCall,
  digilockerRequest,
  pennyDrop,
  dropReference,
  reviewNote,
  auditEvent,
  auditSeal,
  auditCheck,
  guard,
  bulkJob,
  auditExport,
  branchSubtree,
  referenceCount,
  idempotencyRecord,
  rateLimitCounter,
  statisticsCounter,
  actionCounter,
  projection,
  searchPosting,
  sweepMark,
  owedNotice,
  sentNotice,
  erasureOrder,
  erasureCertificate,
  personalExport,
} as const satisfies Record<string, Entity>;

/** Those whose every change becomes an entry of the audit log. */
export const audited: readonly Entity[] = Object.values<Entity>(entities).filter((entity) => entity.audited);
