import type { contacts } from '../../functions/contacts/workflow.ts';
import type { otp } from '../../functions/otp/workflow.ts';
import type { passwords } from '../../functions/passwords/workflow.ts';
import type { registration } from '../../functions/registration/workflow.ts';
import type { sessions } from '../../functions/sessions/workflow.ts';
import { requiredConsents } from '../../shared/domain/notices.ts';
import type { ExamplesOf } from './examples-of.ts';
import { asha, code, id, phone, userCode } from './people.ts';

const { email, mobile, password, newPassword } = asha;

export const registrationExamples = {
  startRegistration: {
    email,
    mobile,
    password,
    platform: 'mobile_app',
    device: phone,
    language: 'en',
    consents: requiredConsents,
  },
  resendCodes: { channel: 'mobile' },
  verifyContacts: { emailOtp: code, mobileOtp: '739104' },
  putPersonal: {
    firstName: 'Asha',
    lastName: 'Patil',
    gender: 'female',
    dob: '1990-05-17',
    addressLine1: '12 MG Road',
    city: 'Pune',
    state: 'Maharashtra',
    pincode: '411001',
  },
} satisfies ExamplesOf<typeof registration>;

export const sessionExamples = {
  logIn: { identifier: email, password, platform: 'mobile_app', device: phone },
  logInWithOtp: { otpId: id, otp: code, platform: 'mobile_app', device: phone },
  sendChallengeCode: { method: 'sms' },
  answerChallenge: { method: 'sms', code },
  refreshSession: { refreshToken: `${userCode}.${id}.qL8s3vN0rXw2Zt5yBc7dEf9gHj1kMnPqRsTuVwXyZ0A` },
} satisfies ExamplesOf<typeof sessions>;

export const otpExamples = {
  requestOtp: { purpose: 'login', identifier: email, otpType: 'email' },
} satisfies ExamplesOf<typeof otp>;

export const passwordExamples = {
  changePassword: { currentPassword: password, newPassword },
  resetPassword: { otpId: id, otp: code, newPassword },
} satisfies ExamplesOf<typeof passwords>;

export const contactExamples = {
  changeContact: { email: 'asha.patil@example.com' },
  verifyContact: { otpId: id, otp: code },
} satisfies ExamplesOf<typeof contacts>;
