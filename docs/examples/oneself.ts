import type { consents } from '../../functions/consents/workflow.ts';
import type { documents } from '../../functions/documents/workflow.ts';
import type { profile } from '../../functions/profile/workflow.ts';
import type { securitySettingsPages } from '../../functions/security-settings/workflow.ts';
import type { ExamplesOf } from './examples-of.ts';
import { aadhaarConsent, asha, code, id } from './people.ts';

export const profileExamples = {
  patchProfile: {
    addressLine1: '5 Palace Road',
    city: 'Mysuru',
    state: 'Karnataka',
    pincode: '570001',
    language: 'hi',
  },
} satisfies ExamplesOf<typeof profile>;

export const securityExamples = {
  patchSecurity: { loginNotificationEnabled: true, suspiciousActivityAlert: true },
  stepUp: { password: asha.password },
  sendStepUpCode: { method: 'sms' },
  beginTwoFactor: { method: 'sms' },
  confirmTwoFactor: { otpId: id, otp: code },
  confirmAuthenticator: { code },
} satisfies ExamplesOf<typeof securitySettingsPages>;

export const consentExamples = {
  giveConsent: aadhaarConsent,
} satisfies ExamplesOf<typeof consents>;

export const documentExamples = {
  announceDocument: {
    kind: 'pan_image',
    contentType: 'image/jpeg',
    size: 184_320,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
} satisfies ExamplesOf<typeof documents>;
