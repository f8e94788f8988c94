import type { KycKind } from '../../../shared/domain/kyc/flags.ts';
import type { MessageTemplate, TwoFactorChange } from '../../../shared/domain/messages.ts';

/** What one template says, on every channel. A text exists once: HTML is made from `text`. */
type Words = {
  subject: string;
  /** Of the e-mail. `{name}` is a value of the message; an empty line separates paragraphs. */
  text: string;
  /** Registered word for word with a DLT platform (TRAI TCCCPR 2018); `{#type#}` is a typed variable (since Nov 2025). */
  sms: string;
  dltTemplateId: string;
};

/** Everything the system says in one language. A missing template or channel does not compile. */
export type LanguageWords = {
  templates: Readonly<Record<MessageTemplate, Words>>;
  /** Values that are keys of words, by the name of the value. */
  terms: { change: Readonly<Record<TwoFactorChange, string>>; part: Readonly<Record<KycKind, string>> };
  /** Below every e-mail. */
  footer: string;
};
