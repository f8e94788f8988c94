import type { MessageTemplate } from '../../shared/ports/messages.ts';

/** An e-mail, and an SMS registered word for word with a DLT platform (TRAI TCCCPR 2018; typed variables since Nov 2025). */
type Template = {
  email: { subject: string; text: string };
  sms: { dltTemplateId: string; dltText: string };
};

const REPLY_NOT = 'If this was not you, you need do nothing.';

/**
 * Every text, once. `{name}` in an e-mail is a value of the message; `{#type#}` in an SMS is a DLT variable, filled in
 * order from the values named in `smsValues`.
 */
export const templates: Readonly<Record<MessageTemplate, Template>> = {
  registration_code: {
    email: {
      subject: 'Your CredbuzzPay registration code',
      text: `{code} is your code to verify this e-mail address. It is valid for {minutes} minutes. Never share it with anyone. ${REPLY_NOT}`,
    },
    sms: {
      dltTemplateId: '1107160000000000001',
      dltText:
        '{#numeric#} is your CredbuzzPay registration code, valid for {#numeric#} minutes. Never share it with anyone.',
    },
  },
  already_registered: {
    email: {
      subject: 'You already have a CredbuzzPay account',
      text: `Somebody, perhaps you, tried to register with this address. It already has an account: sign in, or recover your password. ${REPLY_NOT}`,
    },
    sms: {
      dltTemplateId: '1107160000000000002',
      dltText:
        'This number already has a CredbuzzPay account: sign in, or recover your password. If this was not you, you need do nothing.',
    },
  },
  registration_pending: {
    email: {
      subject: 'Your CredbuzzPay registration is already under way',
      text: `A registration with this address began a short while ago and awaits its code. Use that code, or start again in {minutes} minutes. ${REPLY_NOT}`,
    },
    sms: {
      dltTemplateId: '1107160000000000003',
      dltText:
        'Your CredbuzzPay registration is under way. Use the code you were sent, or start again in {#numeric#} minutes.',
    },
  },
  login_code: {
    email: {
      subject: 'Your CredbuzzPay sign-in code',
      text: `{code} is your code to sign in. It is valid for {minutes} minutes. Never share it with anyone, also not with us. ${REPLY_NOT}`,
    },
    sms: {
      dltTemplateId: '1107160000000000004',
      dltText:
        '{#numeric#} is your CredbuzzPay sign-in code, valid for {#numeric#} minutes. Never share it with anyone.',
    },
  },
  recovery_code: {
    email: {
      subject: 'Your CredbuzzPay recovery code',
      text: `{code} is your code to set a new password. It is valid for {minutes} minutes. Never share it with anyone, also not with us. ${REPLY_NOT}`,
    },
    sms: {
      dltTemplateId: '1107160000000000005',
      dltText:
        '{#numeric#} is your CredbuzzPay code to set a new password, valid for {#numeric#} minutes. Never share it.',
    },
  },
  contact_code: {
    email: {
      subject: 'Confirm your new e-mail address',
      text: `{code} is your code to use this address with your CredbuzzPay account. It is valid for {minutes} minutes. ${REPLY_NOT}`,
    },
    sms: {
      dltTemplateId: '1107160000000000006',
      dltText:
        '{#numeric#} is your code to use this number with your CredbuzzPay account, valid for {#numeric#} minutes.',
    },
  },
  bank_code: {
    email: {
      subject: 'Confirm the contact of your bank account',
      text: `{code} is your code to confirm the contact of your bank account with CredbuzzPay. It is valid for {minutes} minutes. ${REPLY_NOT}`,
    },
    sms: {
      dltTemplateId: '1107160000000000010',
      dltText:
        '{#numeric#} is your CredbuzzPay code to confirm the contact of your bank account, valid for {#numeric#} minutes.',
    },
  },
  business_code: {
    email: {
      subject: 'Confirm the contact of your business',
      text: `{code} is your code to confirm the contact of your business with CredbuzzPay. It is valid for {minutes} minutes. ${REPLY_NOT}`,
    },
    sms: {
      dltTemplateId: '1107160000000000011',
      dltText:
        '{#numeric#} is your CredbuzzPay code to confirm the contact of your business, valid for {#numeric#} minutes.',
    },
  },
  contact_changed: {
    email: {
      subject: 'Your contact details are being changed',
      text: 'A new contact is being set for your CredbuzzPay account. If this was not you, sign in, end all other sessions and change your password at once.',
    },
    sms: {
      dltTemplateId: '1107160000000000007',
      dltText:
        'A new contact is being set for your CredbuzzPay account. If this was not you, change your password at once.',
    },
  },
  password_changed: {
    email: {
      subject: 'Your password was changed',
      text: 'The password of your CredbuzzPay account was changed, and its other sessions were ended. If this was not you, recover your account at once.',
    },
    sms: {
      dltTemplateId: '1107160000000000008',
      dltText:
        'The password of your CredbuzzPay account was changed. If this was not you, recover your account at once.',
    },
  },
  session_stolen: {
    email: {
      subject: 'We ended a session of yours',
      text: 'A sign-in token of your CredbuzzPay account was used twice, as happens when somebody copied it. We ended that session. If you did not expect this, sign in, end all other sessions and change your password.',
    },
    sms: {
      dltTemplateId: '1107160000000000009',
      dltText:
        'We ended a session of your CredbuzzPay account that somebody may have copied. Sign in and check your sessions.',
    },
  },
  password_expiring: {
    email: {
      subject: 'Your CredbuzzPay password expires soon',
      text: 'Your CredbuzzPay password expires on {day}; days left: {days}. Change it before then in the security settings of the app: afterwards you will be asked for a new one when you sign in.',
    },
    sms: {
      dltTemplateId: '1107160000000000090',
      dltText:
        'Days until your CredbuzzPay password expires: {#numeric#}. Change it in the security settings of the app.',
    },
  },
};

/** Which values fill the variables of an SMS, in order. */
export const smsValues: Readonly<Record<MessageTemplate, readonly string[]>> = {
  registration_code: ['code', 'minutes'],
  already_registered: [],
  registration_pending: ['minutes'],
  login_code: ['code', 'minutes'],
  recovery_code: ['code', 'minutes'],
  contact_code: ['code', 'minutes'],
  bank_code: ['code', 'minutes'],
  business_code: ['code', 'minutes'],
  contact_changed: [],
  password_changed: [],
  session_stolen: [],
  password_expiring: ['days'],
};
