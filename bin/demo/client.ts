import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { show } from './show.ts';

const Json = z.record(z.string(), z.unknown());
const Messages = z.array(z.object({ template: z.string(), codes: z.array(z.string()) }));

export type Call = { body?: unknown; token?: string; headers?: Record<string, string>; expect: number };

/** Speaks HTTP with a running system, shows what is said, and stops when an answer is not the expected one. */
export const demoClient = ({ api, local }: { api: string; local: string }) => ({
  call: async (method: string, path: string, { body, token, headers = {}, expect }: Call) => {
    show.request(method, path, body);
    const response = await fetch(`${api}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = Json.parse(text === '' ? {} : JSON.parse(text));
    show.answer(response.status, answer);
    if (response.status !== expect) throw new Error(`${method} ${path} answered ${response.status}, not ${expect}`);
    return { body: answer, headers: response.headers };
  },

  /** The newest code that was sent to somebody in these words, once it has arrived. */
  code: async (to: string, template = 'registration_code'): Promise<string> => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const messages = Messages.parse(await (await fetch(`${local}/messages?to=${encodeURIComponent(to)}`)).json());
      const code = messages.find((message) => message.template === template)?.codes[0];
      if (code !== undefined) return code;
      await pause(100);
    }
    throw new Error(`no ${template} arrived for ${to}`);
  },

  /** The system's time. */
  now: async (): Promise<string> =>
    z.object({ time: z.string() }).parse(await (await fetch(`${api}/v1/health`)).json()).time,

  /** What an admin holds who signed in at the directory. */
  adminToken: async (who: { role: string } | { email: string }): Promise<string> => {
    const response = await fetch(`${local}/admin-token`, { method: 'POST', body: JSON.stringify(who) });
    if (!response.ok) throw new Error(`no token for ${JSON.stringify(who)}: ${await response.text()}`);
    return z.object({ token: z.string() }).parse(await response.json()).token;
  },

  /** Lets time pass for the system. */
  advance: async (seconds: number): Promise<void> => {
    show.fact(`(${seconds} seconds pass)`);
    await fetch(`${local}/clock`, { method: 'POST', body: JSON.stringify({ advanceSeconds: seconds }) });
  },

  /** Runs a schedule now. */
  run: async (schedule: string): Promise<unknown> => {
    show.request('POST', `${local}/schedules/${schedule}/run`);
    const response = await fetch(`${local}/schedules/${schedule}/run`, { method: 'POST' });
    if (!response.ok) throw new Error(`the schedule ${schedule} answered ${response.status}`);
    return response.json();
  },

  /** Asks again until an answer satisfies, as somebody who presses "reload" would. */
  until: async <T>(read: () => Promise<T>, satisfied: (answer: T) => boolean): Promise<T> => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const answer = await read();
      if (satisfied(answer)) return answer;
      await pause(100);
    }
    throw new Error('what was waited for did not come');
  },
});

export type DemoClient = ReturnType<typeof demoClient>;
