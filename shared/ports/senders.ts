/** Delivers one e-mail. @throws Outage('delivery') when it was not accepted and may be tried again */
export type SendEmail = (mail: {
  id: string;
  template: string;
  to: string;
  subject: string;
  text: string;
  /** The same words, for clients that show HTML. */
  html: string;
}) => Promise<void>;

/** Delivers one SMS under its DLT template. @throws Outage('delivery') as above */
export type SendSms = (sms: {
  id: string;
  template: string;
  to: string;
  dltTemplateId: string;
  text: string;
}) => Promise<void>;
