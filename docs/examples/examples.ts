import { accessExamples, branchExamples, exportExamples, featureExamples, userExamples } from './administration.ts';
import { contactExamples, otpExamples, passwordExamples, registrationExamples, sessionExamples } from './entering.ts';
import { aadhaarExamples, bankExamples, businessExamples, panExamples, reviewExamples } from './kyc.ts';
import { consentExamples, documentExamples, profileExamples, securityExamples } from './oneself.ts';

/** A body for every operation that takes one, as the OpenAPI document shows it. No function imports them. */
export const bodyExamples: Readonly<Record<string, unknown>> = {
  ...registrationExamples,
  ...sessionExamples,
  ...otpExamples,
  ...passwordExamples,
  ...contactExamples,
  ...profileExamples,
  ...securityExamples,
  ...consentExamples,
  ...documentExamples,
  ...aadhaarExamples,
  ...panExamples,
  ...businessExamples,
  ...bankExamples,
  ...reviewExamples,
  ...branchExamples,
  ...featureExamples,
  ...userExamples,
  ...accessExamples,
  ...exportExamples,
};
