import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import { functions } from '../../functions/manifest.ts';
import { ownFolder } from '../../local/own-folder.ts';
import { startSystem } from '../../local/system.ts';
import { requiredConsents } from '../../shared/domain/notices.ts';

export type Answer = { status: number; milliseconds: number; body: Record<string, unknown> };

type Call = { body?: unknown; token?: string | undefined; from?: number };

const LOOK_AGAIN_MS = 5;

/** Loopback addresses are many: limits per address are for one person, not for a bench. */
const address = (number: number): string => `127.${1 + (number % 250)}.${Math.floor(number / 250) % 250}.7`;

/** The whole local system in a folder of its own, and people in it. */
export const startBenchSystem = async () => {
  const system = await startSystem({ dataDir: ownFolder(), declared: functions });
  const agent = new Agent({ keepAlive: true });
  const { api, local } = system.endpoints;

  const call = async (method: string, path: string, { body, token, from = 0 }: Call = {}): Promise<Answer> => {
    const began = performance.now();
    const sent = request(`${api}${path}`, {
      method,
      agent,
      localAddress: address(from),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
    const [received] = (await once(sent, 'response')) as [IncomingMessage];
    const answered = await text(received);
    return {
      status: received.statusCode ?? 0,
      milliseconds: performance.now() - began,
      body: (answered === '' ? {} : JSON.parse(answered)) as Record<string, unknown>,
    };
  };

  /** As {@link call}, where anything but success would make the figures worthless. */
  const must = async (...asked: Parameters<typeof call>): Promise<Answer> => {
    const answer = await call(...asked);
    if (answer.status >= 300)
      throw new Error(`${asked[0]} ${asked[1]}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };

  const codeTo = async (to: string): Promise<string> => {
    for (;;) {
      const messages = (await (await fetch(`${local}/messages?to=${encodeURIComponent(to)}`)).json()) as {
        codes: string[];
      }[];
      const found = messages[0]?.codes[0];
      if (found !== undefined) return found;
      await pause(LOOK_AGAIN_MS);
    }
  };

  let people = 0;
  const stranger = () => {
    people += 1;
    return {
      number: people,
      email: `bench${people}@example.com`,
      mobile: `+9193${String(people).padStart(8, '0')}`,
      password: 'a long walk by the sea',
      platform: 'web',
      consents: requiredConsents,
    };
  };

  /** Registered, verified and signed in. */
  const member = async () => {
    const { number: from, ...who } = stranger();
    const begun = await must('POST', '/v1/registrations', { body: who, from });
    const body = { emailOtp: await codeTo(who.email), mobileOtp: await codeTo(who.mobile) };
    const path = `/v1/registrations/${String(begun.body['registrationId'])}/verify`;
    const { body: opened } = await must('POST', path, { body, from });
    return { ...who, from, token: String(opened['accessToken']), refreshToken: String(opened['refreshToken']) };
  };

  return {
    call,
    must,
    stranger,
    member,
    adminToken: async (): Promise<string> => {
      const body = JSON.stringify({ role: 'super_admin' });
      const response = await fetch(`${local}/admin-token`, { method: 'POST', body });
      return ((await response.json()) as { token: string }).token;
    },
    async stop() {
      agent.destroy();
      await system.stop();
    },
  };
};

export type BenchSystem = Awaited<ReturnType<typeof startBenchSystem>>;
export type Member = Awaited<ReturnType<BenchSystem['member']>>;
