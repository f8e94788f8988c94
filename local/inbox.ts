import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import * as z from 'zod';
import { Mendable } from './mendable.ts';

const Message = z.object({
  id: z.string(),
  channel: z.enum(['email', 'sms']),
  from: z.string(),
  to: z.string(),
  at: z.iso.datetime(),
  template: z.string().nullable(),
  subject: z.string().optional(),
  body: z.string(),
  /** Of an e-mail that has it; `body` is its text. */
  html: z.string().optional(),
  /** The 6-digit numbers in the body: what a person would copy from it. */
  codes: z.array(z.string()),
  /** What Indian operators demand of an SMS (DLT). */
  dlt: z.object({ entityId: z.string().optional(), templateId: z.string().optional() }).optional(),
});
export type Message = z.output<typeof Message>;

export type Inbox = {
  add: (message: Omit<Message, 'id' | 'at' | 'codes'>) => Message;
  /** Newest first. */
  list: (filter?: { to?: string | undefined; since?: string | undefined }) => Message[];
};

const MOST_KEPT = 2000;

const codesIn = (body: string): string[] => body.match(/(?<!\d)\d{6}(?!\d)/g) ?? [];

const parsedLine = (line: string): Message | undefined => {
  try {
    return Message.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
};

/** A killed process may leave half a last line; anything else that does not parse is damage. */
const load = (path: string): Message[] => {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const messages = lines.map(parsedLine);
  if (messages.slice(0, -1).includes(undefined))
    throw new Mendable(`${path} is damaged: restore it, or start empty with \`npm start -- --fresh\`.`);
  return messages.filter((message) => message !== undefined).slice(-MOST_KEPT);
};

/** Every e-mail and SMS the system sent, in order, in memory and in a file that outlives a restart. */
export const openInbox = (path: string): Inbox => {
  mkdirSync(dirname(path), { recursive: true });
  const messages = load(path);
  writeFileSync(path, messages.map((message) => `${JSON.stringify(message)}\n`).join(''));
  return {
    add(sent) {
      const message: Message = { id: randomUUID(), at: new Date().toISOString(), codes: codesIn(sent.body), ...sent };
      appendFileSync(path, `${JSON.stringify(message)}\n`);
      messages.push(message);
      if (messages.length > MOST_KEPT) messages.shift();
      return message;
    },
    list: ({ to, since } = {}) =>
      messages
        .filter((message) => (to === undefined || message.to === to) && (since === undefined || message.at >= since))
        .reverse(),
  };
};
