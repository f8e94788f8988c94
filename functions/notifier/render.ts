import type { Message } from '../../shared/ports/messages.ts';
import { smsValues, templates } from './templates.ts';

/** What each DLT variable may hold (TRAI direction of 18 November 2025). */
const variables: Readonly<Record<string, string>> = { numeric: '\\d{1,15}', alphanumeric: '[A-Za-z0-9]{1,40}' };

const variable = /\{#(\w+)#\}/;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The registered text as a pattern: an operator drops an SMS that does not match it, so we never send one. */
const dltPattern = (dltText: string): RegExp =>
  new RegExp(
    `^${dltText
      .split(/(\{#\w+#\})/)
      .map((part) => variables[variable.exec(part)?.[1] ?? ''] ?? escaped(part))
      .join('')}$`,
  );

const valueOf = ({ template, values }: Message, name: string): string => {
  const value = values[name];
  if (value === undefined) throw new Error(`message ${template} lacks the value ${name}`);
  return value;
};

/** @throws Error when a value that the template names is missing */
export const renderEmail = (message: Message): { subject: string; text: string } => {
  const { subject, text } = templates[message.template].email;
  return { subject, text: text.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(message, name)) };
};

/** @throws Error when the rendered text would not match its registered DLT template */
export const renderSms = (message: Message): { dltTemplateId: string; text: string } => {
  const { dltTemplateId, dltText } = templates[message.template].sms;
  const text = smsValues[message.template].reduce(
    (rest, name) => rest.replace(variable, () => valueOf(message, name)),
    dltText,
  );
  if (!dltPattern(dltText).test(text))
    throw new Error(`the SMS of ${message.template} does not match its DLT template ${dltTemplateId}`);
  return { dltTemplateId, text };
};
