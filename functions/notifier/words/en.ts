import type { LanguageWords } from './words.ts';

const VALID = 'It is valid for {minutes} minutes.';
const SHARE_NOT = 'Never share it with anyone, also not with us.';
const REPLY_NOT = 'If this was not you, you need do nothing.';
const SECURE = 'If this was not you, sign in, end all other sessions and change your password at once.';
const SEEN = 'Device: {device}\nPlace: {place}\nTime: {time}';

export const en: LanguageWords = {
  templates: {
    registration_code: {
      subject: 'Your CredbuzzPay registration code',
      text: `{code} is your code to verify this e-mail address. ${VALID} ${SHARE_NOT}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} is your CredbuzzPay registration code, valid for {#numeric#} minutes. Never share it with anyone.',
      dltTemplateId: '1107160000000000001',
    },
    already_registered: {
      subject: 'You already have a CredbuzzPay account',
      text: `Somebody, perhaps you, tried to register with this address. It already has an account: sign in, or recover your password.\n\n${REPLY_NOT}`,
      sms: 'This number already has a CredbuzzPay account: sign in, or recover your password. If this was not you, you need do nothing.',
      dltTemplateId: '1107160000000000002',
    },
    registration_pending: {
      subject: 'Your CredbuzzPay registration is already under way',
      text: `A registration with this address began a short while ago and awaits its code. Use that code, or start again in {minutes} minutes.\n\n${REPLY_NOT}`,
      sms: 'Your CredbuzzPay registration is under way. Use the code you were sent, or start again in {#numeric#} minutes.',
      dltTemplateId: '1107160000000000003',
    },
    login_code: {
      subject: 'Your CredbuzzPay sign-in code',
      text: `{code} is your code to sign in. ${VALID} ${SHARE_NOT}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} is your CredbuzzPay sign-in code, valid for {#numeric#} minutes. Never share it with anyone.',
      dltTemplateId: '1107160000000000004',
    },
    recovery_code: {
      subject: 'Your CredbuzzPay recovery code',
      text: `{code} is your code to set a new password. ${VALID} ${SHARE_NOT}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} is your CredbuzzPay code to set a new password, valid for {#numeric#} minutes. Never share it.',
      dltTemplateId: '1107160000000000005',
    },
    contact_code: {
      subject: 'Confirm your new e-mail address',
      text: `{code} is your code to use this address with your CredbuzzPay account. ${VALID}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} is your code to use this number with your CredbuzzPay account, valid for {#numeric#} minutes.',
      dltTemplateId: '1107160000000000006',
    },
    bank_code: {
      subject: 'Confirm the contact of your bank account',
      text: `{code} is your code to confirm the contact of your bank account with CredbuzzPay. ${VALID}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} is your CredbuzzPay code to confirm the contact of your bank account, valid for {#numeric#} minutes.',
      dltTemplateId: '1107160000000000010',
    },
    business_code: {
      subject: 'Confirm the contact of your business',
      text: `{code} is your code to confirm the contact of your business with CredbuzzPay. ${VALID}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} is your CredbuzzPay code to confirm the contact of your business, valid for {#numeric#} minutes.',
      dltTemplateId: '1107160000000000011',
    },
    challenge_code: {
      subject: 'Your CredbuzzPay code for the second step',
      text: `{code} is your code for the second step of signing in. ${VALID} ${SHARE_NOT}\n\nIf you are not signing in, somebody else is trying to: change your password at once.`,
      sms: '{#numeric#} is your CredbuzzPay code for the second step of signing in, valid for {#numeric#} minutes. Never share it with anyone.',
      dltTemplateId: '1107160000000000012',
    },
    step_up_code: {
      subject: 'Confirm that it is you',
      text: `{code} is your code to confirm that it is you, before a sensitive change to your CredbuzzPay account. ${VALID} ${SHARE_NOT}\n\n${SECURE}`,
      sms: '{#numeric#} is your CredbuzzPay code to confirm a sensitive change, valid for {#numeric#} minutes. Never share it with anyone.',
      dltTemplateId: '1107160000000000013',
    },
    two_factor_code: {
      subject: 'Switch on two-step verification',
      text: `{code} is your code to switch on two-step verification for your CredbuzzPay account. ${VALID} ${SHARE_NOT}\n\n${SECURE}`,
      sms: '{#numeric#} is your code to switch on two-step verification with CredbuzzPay, valid for {#numeric#} minutes. Never share it.',
      dltTemplateId: '1107160000000000014',
    },
    contact_changed: {
      subject: 'Your contact details are being changed',
      text: `A new contact is being set for your CredbuzzPay account.\n\n${SECURE}`,
      sms: 'A new contact is being set for your CredbuzzPay account. If this was not you, change your password at once.',
      dltTemplateId: '1107160000000000007',
    },
    contact_change_done: {
      subject: 'Your contact details were changed',
      text: `This address no longer belongs to your CredbuzzPay account: a new one has taken its place.\n\n${SECURE}`,
      sms: 'This number no longer belongs to your CredbuzzPay account. If this was not you, change your password at once.',
      dltTemplateId: '1107160000000000015',
    },
    password_changed: {
      subject: 'Your password was changed',
      text: 'The password of your CredbuzzPay account was changed, and its other sessions were ended.\n\nIf this was not you, recover your account at once.',
      sms: 'The password of your CredbuzzPay account was changed. If this was not you, recover your account at once.',
      dltTemplateId: '1107160000000000008',
    },
    session_stolen: {
      subject: 'We ended a session of yours',
      text: 'A sign-in token of your CredbuzzPay account was used twice, as happens when somebody copied it. We ended that session.\n\nIf you did not expect this, sign in, end all other sessions and change your password.',
      sms: 'We ended a session of your CredbuzzPay account that somebody may have copied. Sign in and check your sessions.',
      dltTemplateId: '1107160000000000009',
    },
    account_locked: {
      subject: 'Too many failed attempts to sign in',
      text: `Somebody, perhaps you, failed too often to sign in to your CredbuzzPay account. No further attempt is looked at until {time}; a device of yours that is known stays welcome.\n\nIf this was not you, nobody got in. Choose a password that you use nowhere else.`,
      sms: 'Too many failed attempts to sign in to your CredbuzzPay account: it is locked for a while. If this was not you, nobody got in.',
      dltTemplateId: '1107160000000000022',
    },
    new_device_login: {
      subject: 'A new device signed in to your CredbuzzPay account',
      text: `Your CredbuzzPay account was signed in to from a device that we had not seen before.\n\n${SEEN}\n\n${SECURE}`,
      sms: 'Your CredbuzzPay account was signed in to from a new device. If this was not you, change your password at once.',
      dltTemplateId: '1107160000000000016',
    },
    suspicious_login: {
      subject: 'Unusual sign-in to your CredbuzzPay account',
      text: `We noticed an unusual sign-in to your CredbuzzPay account.\n\n${SEEN}\n\n${SECURE}`,
      sms: 'We noticed an unusual sign-in to your CredbuzzPay account. If this was not you, change your password at once.',
      dltTemplateId: '1107160000000000017',
    },
    two_factor_changed: {
      subject: 'Your two-step verification was changed',
      text: `Two-step verification of your CredbuzzPay account: {change}.\n\n${SECURE}`,
      sms: 'Two-step verification of your CredbuzzPay account was changed. If this was not you, change your password at once.',
      dltTemplateId: '1107160000000000018',
    },
    security_changed: {
      subject: 'Your security settings were changed',
      text: `The security settings of your CredbuzzPay account were changed on {time}.\n\n${SECURE}`,
      sms: 'Security settings of your CredbuzzPay account were changed. If this was not you, change your password at once.',
      dltTemplateId: '1107160000000000019',
    },
    account_closed: {
      subject: 'Your CredbuzzPay account was closed',
      text: 'Your CredbuzzPay account was closed, and its sessions were ended.\n\nIf this was not you, contact our support at once.',
      sms: 'Your CredbuzzPay account was closed, and its sessions were ended. If this was not you, contact our support at once.',
      dltTemplateId: '1107160000000000020',
    },
    kyc_verified: {
      subject: 'A part of your KYC was verified',
      text: 'Your {part} details were verified.\n\nNothing is left to do for this part.',
      sms: 'A part of your CredbuzzPay KYC was verified.',
      dltTemplateId: '1107160000000000023',
    },
    kyc_rejected: {
      subject: 'Please mend a part of your KYC',
      text: 'Your {part} details could not be verified. Our reviewer says:\n\n{reason}\n\nPlease submit this part again.',
      sms: 'A part of your CredbuzzPay KYC could not be verified. Open the app to see what to mend.',
      dltTemplateId: '1107160000000000024',
    },
    kyc_due: {
      subject: 'A part of your KYC is due soon',
      text: 'Your {part} details are verified until {day}. The Reserve Bank of India asks for them to be verified anew from time to time.\n\nFrom that day on, please submit this part again in the app.',
      sms: 'A part of your CredbuzzPay KYC is due to be verified anew soon. Open the app to see when.',
      dltTemplateId: '1107160000000000091',
    },
    kyc_overdue: {
      subject: 'Please renew a part of your KYC',
      text: 'Your {part} details were verified until {day}, and are no longer.\n\nPlease submit this part again in the app.',
      sms: 'A part of your CredbuzzPay KYC is overdue. Open the app to submit it again.',
      dltTemplateId: '1107160000000000092',
    },
    password_expiring: {
      subject: 'Your CredbuzzPay password expires soon',
      text: 'Your CredbuzzPay password expires on {day}; days left: {days}. Change it before then in the security settings of the app: afterwards you will be asked for a new one when you sign in.',
      sms: 'Days until your CredbuzzPay password expires: {#numeric#}. Change it in the security settings of the app.',
      dltTemplateId: '1107160000000000090',
    },
  },
  terms: {
    part: { aadhaar: 'Aadhaar', pan: 'PAN', business: 'business', bank: 'bank' },
    change: {
      enabled_authenticator: 'switched on with an authenticator app',
      enabled_sms: 'switched on by SMS',
      enabled_email: 'switched on by e-mail',
      disabled: 'switched off',
      authenticator_removed: 'the authenticator app was removed',
      recovery_codes_renewed: 'new recovery codes were made, and the former ones no longer work',
    },
  },
  footer: 'Nobody at CredbuzzPay will ever ask you for a password or a code. Our e-mails contain no links.',
};
