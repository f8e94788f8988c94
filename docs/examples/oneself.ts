import type { consents } from '../../functions/consents/workflow.ts';
import type { documents } from '../../functions/documents/workflow.ts';
import type { profile } from '../../functions/profile/workflow.ts';
import type { securitySettingsPages } from '../../functions/security-settings/workflow.ts';
import type { ExamplesOf } from './examples-of.ts';
import { aadhaarConsent, asha, code, id } from './people.ts';

export const profileExamples: ExamplesOf<typeof profile> = {
  patchProfile: {
    addressLine1: '5 Palace Road',
    city: 'Mysuru',
    state: 'Karnataka',
    pincode: '570001',
    language: 'hi',
  },
};

export const securityExamples: ExamplesOf<typeof securitySettingsPages> = {
  patchSecurity: { loginNotificationEnabled: true, suspiciousActivityAlert: true },
  stepUp: { password: asha.password },
  sendStepUpCode: { method: 'sms' },
  beginTwoFactor: { method: 'sms' },
  confirmTwoFactor: { otpId: id, otp: code },
  confirmAuthenticator: { code },
};

export const consentExamples: ExamplesOf<typeof consents> = {
  giveConsent: aadhaarConsent,
};

export const documentExamples: ExamplesOf<typeof documents> = {
  announceDocument: {
    kind: 'pan_image',
    contentType: 'image/jpeg',
    size: 184_320,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
};
