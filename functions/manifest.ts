import type { FunctionDeclaration, Workflow } from '../shared/http/workflow.ts';
import { accessControl } from './access-control/workflow.ts';
import { adminMe } from './admin-me/workflow.ts';
import { askProviders } from './ask-providers/schedule.ts';
import { abandonRegistrations } from './abandon-registrations/schedule.ts';
import { auditExports } from './audit-exports/workflow.ts';
import { auditSearch } from './audit-search/workflow.ts';
import { archiveAudit } from './archive-audit/schedule.ts';
import { auditWriter } from './audit-writer/stream.ts';
import { branches } from './branches/workflow.ts';
import { consents } from './consents/workflow.ts';
import { contacts } from './contacts/workflow.ts';
import { closeSessions } from './close-sessions/schedule.ts';
import { documentCheck } from './document-check/upload.ts';
import { documents } from './documents/workflow.ts';
import { eraseAccounts } from './erase-accounts/schedule.ts';
import { expireAccessGrants } from './expire-access-grants/schedule.ts';
import { expireOtps } from './expire-otps/schedule.ts';
import { expireUploads } from './expire-uploads/schedule.ts';
import { exportAudit } from './export-audit/schedule.ts';
import { features } from './features/workflow.ts';
import { healthAndChoices } from './health-and-choices/workflow.ts';
import { ifsc } from './ifsc/workflow.ts';
import { kycAadhaar } from './kyc-aadhaar/workflow.ts';
import { kycBank } from './kyc-bank/workflow.ts';
import { kycBusiness } from './kyc-business/workflow.ts';
import { kycPan } from './kyc-pan/workflow.ts';
import { kycReminders } from './kyc-reminders/schedule.ts';
import { kycReview } from './kyc-review/workflow.ts';
import { kycWebhooks } from './kyc-webhooks/workflow.ts';
import { liftBlocks } from './lift-blocks/schedule.ts';
import { logins } from './logins/workflow.ts';
import { makeExports } from './make-exports/schedule.ts';
import { myAccess } from './my-access/workflow.ts';
import { myAudit } from './my-audit/workflow.ts';
import { myKyc } from './my-kyc/workflow.ts';
import { myLogins } from './my-logins/workflow.ts';
import { notifier } from './notifier/queue.ts';
import { otp } from './otp/workflow.ts';
import { otpRecords } from './otp-records/workflow.ts';
import { passwords } from './passwords/workflow.ts';
import { passwordExpiryNotices } from './password-expiry-notices/schedule.ts';
import { personalData } from './personal-data/workflow.ts';
import { pollPennyDrops } from './poll-penny-drops/schedule.ts';
import { profile } from './profile/workflow.ts';
import { projections } from './projections/stream.ts';
import { registrations } from './registrations/workflow.ts';
import { registration } from './registration/workflow.ts';
import { securitySettingsPages } from './security-settings/workflow.ts';
import { workOffBulk } from './work-off-bulk/schedule.ts';
import { userViews } from './user-views/workflow.ts';
import { users } from './users/workflow.ts';
import { sealAudit } from './seal-audit/schedule.ts';
import { sendOwedNotices } from './send-owed-notices/schedule.ts';
import { sessions } from './sessions/workflow.ts';

/** Every function of the system. The cloud stacks, the local gateway, OpenAPI, docs and looped tests start here. */
export const functions: readonly FunctionDeclaration[] = [
  healthAndChoices,
  ifsc,
  registration,
  sessions,
  otp,
  passwords,
  contacts,
  profile,
  securitySettingsPages,
  consents,
  documents,
  personalData,
  myAccess,
  myAudit,
  myLogins,
  myKyc,
  kycAadhaar,
  kycPan,
  kycBusiness,
  kycBank,
  kycWebhooks,
  adminMe,
  branches,
  kycReview,
  auditSearch,
  auditExports,
  logins,
  otpRecords,
  registrations,
  features,
  users,
  accessControl,
  userViews,
  notifier,
  auditWriter,
  projections,
  documentCheck,
  expireOtps,
  expireAccessGrants,
  expireUploads,
  closeSessions,
  liftBlocks,
  workOffBulk,
  passwordExpiryNotices,
  kycReminders,
  abandonRegistrations,
  askProviders,
  pollPennyDrops,
  sendOwedNotices,
  sealAudit,
  archiveAudit,
  exportAudit,
  eraseAccounts,
  makeExports,
];

/** Those that answer requests. */
export const workflows: readonly Workflow[] = functions.filter((one) => one.kind === 'routes');
