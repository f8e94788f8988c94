import { escapeHtml } from '../../shared/domain/escape-html.ts';
import type { Message } from '../../shared/domain/messages.ts';
import { harmless } from './harmless.ts';
import { mailPage, shownInHtml } from './mail-page.ts';
import { smsValues, words } from './templates.ts';

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

const isTermed = <T extends object>(name: string, terms: T): name is keyof T & string => Object.hasOwn(terms, name);

/** A value as its reader sees it: translated when it is the key of a word. */
const readable = (message: Message, name: string): string => {
  const value = valueOf(message, name);
  const { terms } = words[message.language];
  if (!isTermed(name, terms)) return harmless(value);
  const known: Readonly<Record<string, string>> = terms[name];
  const term = known[value];
  if (term === undefined) throw new Error(`message ${message.template} names an unknown ${name}`);
  return term;
};

const placeholder = /\{(\w+)\}/;

/** Literal text and the names of values take turns. */
const filled = (text: string, literal: (text: string) => string, value: (name: string) => string): string =>
  text
    .split(placeholder)
    .map((part, place) => (place % 2 === 0 ? literal(part) : value(part)))
    .join('');

/**
 * One text in two forms.
 * @throws Error when a value that the template names is missing
 */
export const renderEmail = (message: Message): { subject: string; text: string; html: string } => {
  const { language, template } = message;
  const { templates, footer } = words[language];
  const { subject, text } = templates[template];
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => filled(paragraph, escapeHtml, (name) => shownInHtml(name, readable(message, name))));
  return {
    subject,
    text: `${filled(
      text,
      (part) => part,
      (name) => readable(message, name),
    )}\n\n${footer}\n`,
    html: mailPage({ language, subject, paragraphs, footer }),
  };
};

/** @throws Error when the rendered text would not match its registered DLT template */
export const renderSms = (message: Message): { dltTemplateId: string; text: string } => {
  const { sms, dltTemplateId } = words[message.language].templates[message.template];
  const text = smsValues[message.template].reduce(
    (rest, name) => rest.replace(variable, () => valueOf(message, name)),
    sms,
  );
  if (!dltPattern(sms).test(text))
    throw new Error(`the SMS of ${message.template} does not match its DLT template ${dltTemplateId}`);
  return { dltTemplateId, text };
};
