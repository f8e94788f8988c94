import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { bundledIfscDirectory } from '../../shared/adapters/ifsc/bundled-directory.ts';
import { randomIds } from '../../shared/adapters/ids.ts';
import { branchNames } from '../../shared/adapters/table/branch-names.ts';
import { serve, type Handlers } from '../../shared/http/serve.ts';
import type { Workflow } from '../../shared/http/workflow.ts';
import { handlers as accessHandlers } from '../../functions/access-control/handlers.ts';
import { accessControl } from '../../functions/access-control/workflow.ts';
import { getAdmin } from '../../functions/admin-me/get-admin.ts';
import { adminMe } from '../../functions/admin-me/workflow.ts';
import { handlers as exportHandlers } from '../../functions/audit-exports/handlers.ts';
import { auditExports } from '../../functions/audit-exports/workflow.ts';
import { handlers as auditHandlers } from '../../functions/audit-search/handlers.ts';
import { auditSearch } from '../../functions/audit-search/workflow.ts';
import { handlers as loginsHandlers } from '../../functions/logins/handlers.ts';
import { logins } from '../../functions/logins/workflow.ts';
import { handlers as otpRecordsHandlers } from '../../functions/otp-records/handlers.ts';
import { otpRecords } from '../../functions/otp-records/workflow.ts';
import { handlers as registrationsHandlers } from '../../functions/registrations/handlers.ts';
import { registrations } from '../../functions/registrations/workflow.ts';
import { handlers as branchHandlers } from '../../functions/branches/handlers.ts';
import { branches } from '../../functions/branches/workflow.ts';
import { handlers as featureHandlers } from '../../functions/features/handlers.ts';
import { features } from '../../functions/features/workflow.ts';
import { getChoices } from '../../functions/health-and-choices/get-choices.ts';
import { getHealth } from '../../functions/health-and-choices/get-health.ts';
import { getJwks } from '../../functions/health-and-choices/get-jwks.ts';
import { getNotices } from '../../functions/health-and-choices/get-notices.ts';
import { getOpenApi } from '../../functions/health-and-choices/get-open-api.ts';
import { healthAndChoices } from '../../functions/health-and-choices/workflow.ts';
import { getIfsc } from '../../functions/ifsc/get-ifsc.ts';
import { ifsc } from '../../functions/ifsc/workflow.ts';
import { getAccess } from '../../functions/my-access/get-access.ts';
import { myAccess } from '../../functions/my-access/workflow.ts';
import { listMyAudit } from '../../functions/my-audit/list-my-audit.ts';
import { myAudit } from '../../functions/my-audit/workflow.ts';
import { getKyc } from '../../functions/my-kyc/get-kyc.ts';
import { myKyc } from '../../functions/my-kyc/workflow.ts';
import { handlers as aadhaarHandlers } from '../../functions/kyc-aadhaar/handlers.ts';
import { kycAadhaar } from '../../functions/kyc-aadhaar/workflow.ts';
import { handlers as panHandlers } from '../../functions/kyc-pan/handlers.ts';
import { handlers as reviewHandlers } from '../../functions/kyc-review/handlers.ts';
import { kycReview } from '../../functions/kyc-review/workflow.ts';
import { handlers as businessHandlers } from '../../functions/kyc-business/handlers.ts';
import { kycBusiness } from '../../functions/kyc-business/workflow.ts';
import { handlers as bankHandlers } from '../../functions/kyc-bank/handlers.ts';
import { kycBank } from '../../functions/kyc-bank/workflow.ts';
import { receiveWebhook } from '../../functions/kyc-webhooks/receive-webhook.ts';
import { kycWebhooks } from '../../functions/kyc-webhooks/workflow.ts';
import { kycPan } from '../../functions/kyc-pan/workflow.ts';
import { listMyLogins } from '../../functions/my-logins/list-my-logins.ts';
import { myLogins } from '../../functions/my-logins/workflow.ts';
import { closeAccount } from '../../functions/profile/close-account.ts';
import { getProfile } from '../../functions/profile/get-profile.ts';
import { patchProfile } from '../../functions/profile/patch-profile.ts';
import { profile } from '../../functions/profile/workflow.ts';
import { getProgress } from '../../functions/registration/get-progress.ts';
import { putPersonal } from '../../functions/registration/put-personal.ts';
import { resendCodes } from '../../functions/registration/resend-codes.ts';
import { startRegistration } from '../../functions/registration/start-registration.ts';
import { verifyContacts } from '../../functions/registration/verify-contacts.ts';
import { registration } from '../../functions/registration/workflow.ts';
import { changeContact } from '../../functions/contacts/change-contact.ts';
import { verifyContact } from '../../functions/contacts/verify-contact.ts';
import { consents } from '../../functions/consents/workflow.ts';
import { giveConsent } from '../../functions/consents/give-consent.ts';
import { listConsents } from '../../functions/consents/list-consents.ts';
import { withdrawConsent } from '../../functions/consents/withdraw-consent.ts';
import { contacts } from '../../functions/contacts/workflow.ts';
import { announceDocument } from '../../functions/documents/announce-document.ts';
import { getDocument } from '../../functions/documents/get-document.ts';
import { listDocuments } from '../../functions/documents/list-documents.ts';
import { documents } from '../../functions/documents/workflow.ts';
import { exportPersonalData } from '../../functions/personal-data/export-personal-data.ts';
import { personalData } from '../../functions/personal-data/workflow.ts';
import { requestOtp } from '../../functions/otp/request-otp.ts';
import { resendOtp } from '../../functions/otp/resend-otp.ts';
import { otp } from '../../functions/otp/workflow.ts';
import { changePassword } from '../../functions/passwords/change-password.ts';
import { resetPassword } from '../../functions/passwords/reset-password.ts';
import { passwords } from '../../functions/passwords/workflow.ts';
import { handlers as securityHandlers } from '../../functions/security-settings/handlers.ts';
import { securitySettingsPages } from '../../functions/security-settings/workflow.ts';
import { answerChallenge } from '../../functions/sessions/answer-challenge.ts';
import { endOtherSessions } from '../../functions/sessions/end-other-sessions.ts';
import { endSession } from '../../functions/sessions/end-session.ts';
import { listSessions } from '../../functions/sessions/list-sessions.ts';
import { logInWithOtp } from '../../functions/sessions/log-in-with-otp.ts';
import { logIn } from '../../functions/sessions/log-in.ts';
import { logOut } from '../../functions/sessions/log-out.ts';
import { refreshSession } from '../../functions/sessions/refresh-session.ts';
import { sendChallengeCode } from '../../functions/sessions/send-challenge-code.ts';
import { handlers as userViewsHandlers } from '../../functions/user-views/handlers.ts';
import { userViews } from '../../functions/user-views/workflow.ts';
import { handlers as userHandlers } from '../../functions/users/handlers.ts';
import { users } from '../../functions/users/workflow.ts';
import { sessions } from '../../functions/sessions/workflow.ts';
import { syntheticEkyc } from './ekyc.ts';
import type { AppParts } from './app-parts.ts';

/** Data, and the same for every test. */
const banks = bundledIfscDirectory();

type Handle = (event: APIGatewayProxyEvent, context: unknown) => Promise<APIGatewayProxyResult>;

/** Every workflow's function, by its name, as its index.ts puts it together in the cloud. */
export const handlersOf = ({
  around,
  shared,
  policy,
  hasProviders,
  outside,
  store,
  keys,
  log,
  messages,
  seals,
  links,
  directory,
  registry,
  providers,
  faces,
  fileStore,
  bankVerifier,
  base,
}: AppParts): ReadonlyMap<string, Handle> => {
  const wired = <W extends Workflow, D>(workflow: W, handlers: Handlers<W, D>, deps: D): [string, Handle] => [
    workflow.name,
    serve(workflow, handlers, base, () => Promise.resolve({ deps, ...around })) as unknown as Handle,
  ];
  const publicKeys = () => Promise.resolve(keys);
  const openApi = () => Promise.resolve({ openapi: '3.0.3' });
  return new Map<string, Handle>([
    wired(
      healthAndChoices,
      { getHealth, getChoices, getNotices, getOpenApi, getJwks },
      { version: 'test', tokenKeys: { publicKeys }, openApi },
    ),
    wired(ifsc, { getIfsc }, { directory: banks, policy }),
    wired(
      registration,
      { startRegistration, resendCodes, verifyContacts, getProgress, putPersonal },
      { ...shared, messages },
    ),
    wired(
      sessions,
      {
        logIn,
        logInWithOtp,
        sendChallengeCode,
        answerChallenge,
        refreshSession,
        listSessions,
        endOtherSessions,
        endSession,
        logOut,
      },
      { ...shared, messages },
    ),
    wired(otp, { requestOtp, resendOtp }, { ...shared, messages }),
    wired(passwords, { changePassword, resetPassword }, { ...shared, messages }),
    wired(contacts, { changeContact, verifyContact }, { ...shared, messages }),
    wired(profile, { getProfile, patchProfile, closeAccount }, { ...shared, messages }),
    wired(securitySettingsPages, securityHandlers, { ...shared, messages }),
    wired(consents, { listConsents, giveConsent, withdrawConsent }, { store }),
    wired(
      documents,
      { announceDocument, listDocuments, getDocument },
      { store, documents: fileStore, ids: randomIds, policy },
    ),
    wired(personalData, { exportPersonalData }, { store, ids: randomIds, policy }),
    wired(adminMe, { getAdmin }, { store }),
    wired(branches, branchHandlers, { store, ids: randomIds }),
    wired(auditSearch, auditHandlers, { store, seals: outside('documents', seals.files) }),
    wired(auditExports, exportHandlers, { store, ids: randomIds, policy, links }),
    wired(logins, loginsHandlers, { store }),
    wired(otpRecords, otpRecordsHandlers, { store }),
    wired(registrations, registrationsHandlers, { store }),
    wired(features, featureHandlers, { store }),
    wired(userViews, userViewsHandlers, { store }),
    wired(users, userHandlers, {
      ...shared,
      messages,
      directory: outside('directory', directory.directory),
      withBranchNames: branchNames(store),
    }),
    wired(accessControl, accessHandlers, { store }),
    wired(myAccess, { getAccess }, { store }),
    wired(myAudit, { listMyAudit }, { store }),
    wired(myLogins, { listMyLogins }, { store }),
    wired(myKyc, { getKyc }, { store }),
    wired(kycAadhaar, aadhaarHandlers, {
      ...shared,
      log,
      documents: fileStore,
      offlineEkyc: syntheticEkyc(policy),
      aadhaarOtp: hasProviders ? outside('provider', providers.aadhaarOtp) : undefined,
      digilocker: hasProviders ? outside('provider', providers.digilocker) : undefined,
      redirectUrls: ['https://app.test/kyc', 'https://other.test/kyc'],
    }),
    wired(kycReview, reviewHandlers, { ...shared, messages, documents: fileStore }),
    wired(kycPan, panHandlers, { ...shared, log, panRegistry: outside('provider', registry.registry) }),
    wired(kycWebhooks, { receiveWebhook }, { ...shared, messages, log, bankVerifier }),
    wired(kycBusiness, businessHandlers, {
      ...shared,
      messages,
      documents: fileStore,
      faceDetector: outside('provider', faces.detector),
    }),
    wired(kycBank, bankHandlers, {
      ...shared,
      log,
      messages,
      ifscDirectory: banks,
      bankVerifier,
    }),
  ]);
};
