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
};

/** Which values fill the variables of an SMS, in order. */
export const smsValues: Readonly<Record<MessageTemplate, readonly string[]>> = {
  registration_code: ['code', 'minutes'],
  already_registered: [],
  registration_pending: ['minutes'],
};
