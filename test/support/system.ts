import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { functions } from '../../functions/manifest.ts';
import type { System, SystemOptions } from '../../local/system-types.ts';
import { startSystem } from '../../local/system.ts';
import { requiredConsents } from '../../shared/domain/notices.ts';

export type Reply = { status: number; headers: Headers; body: Record<string, unknown> & { code?: string } };

export type Sent = { id: string; to: string; channel: string; template: string; codes: string[]; body: string };

/** The whole system on ports of its own, its data in a folder of its own, its table where it is told. */
export const ownSystem = async (place: Pick<SystemOptions, 'dynamodb' | 'tableName'> = {}) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'credbuzzpay-'));
  let system: System = await startSystem({ dataDir, declared: functions, ...place });

  /** One request over HTTP. `from` chooses the loopback address it comes from. */
  const call = async (
    method: string,
    path: string,
    { body, token, headers = {} }: { body?: unknown; token?: string; headers?: Record<string, string> } = {},
  ): Promise<Reply> => {
    const response = await fetch(`${system.endpoints.api}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Reply['body'],
    };
  };

  const messagesTo = async (to: string): Promise<Sent[]> => {
    const response = await fetch(`${system.endpoints.local}/messages?to=${encodeURIComponent(to)}`);
    return (await response.json()) as Sent[];
  };

  /** The newest code sent to an address, as soon as `count` messages have arrived there. */
  const codeTo = async (to: string, count = 1): Promise<string> => {
    const arrived = async () => {
      const sent = await messagesTo(to);
      if (sent.length < count) throw new Error(`${sent.length} of ${count} messages have arrived at ${to}`);
      return sent;
    };
    // Not a poll of `expect`, which only tests may use: whole worlds are made before the first of them.
    const [newest] = await vi.waitFor(arrived, { timeout: 10_000 });
    return newest?.codes[0] ?? '';
  };

  /** The code of a message that was not there before; others may arrive meanwhile. */
  const newCodeTo = (to: string, before: readonly Sent[]): Promise<string> =>
    vi.waitFor(
      async () => {
        const known = new Set(before.map(({ id }) => id));
        const code = (await messagesTo(to)).find(({ id, codes }) => !known.has(id) && codes.length > 0)?.codes[0];
        if (code === undefined) throw new Error(`no new code has arrived at ${to}`);
        return code;
      },
      { timeout: 10_000 },
    );

  return {
    call,
    messagesTo,
    codeTo,
    newCodeTo,
    endpoints: () => system.endpoints,
    dataDir,
    /** An ID token of an admin: `{role, branchCode?}` or `{email}`. @throws Error when there is no such admin */
    adminToken: async (wanted: { role: string; branchCode?: string } | { email: string }): Promise<string> => {
      const response = await fetch(`${system.endpoints.local}/admin-token`, {
        method: 'POST',
        body: JSON.stringify(wanted),
      });
      if (response.status !== 200) throw new Error(`/admin-token answered ${response.status}`);
      return ((await response.json()) as { token: string }).token;
    },
    advance: (seconds: number) =>
      fetch(`${system.endpoints.local}/clock`, { method: 'POST', body: JSON.stringify({ advanceSeconds: seconds }) }),
    /** `tableName` to go on with another table, `whileDown` for what is done when nothing runs. */
    restart: async ({
      whileDown,
      ...more
    }: Pick<SystemOptions, 'tableName'> & { whileDown?: () => Promise<unknown> } = {}) => {
      await system.stop();
      await whileDown?.();
      system = await startSystem({ dataDir, declared: functions, ...place, ...more });
    },
    log: () => readFile(join(dataDir, 'functions.log'), 'utf8'),
    stop: async () => {
      await system.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

export type OwnSystem = Awaited<ReturnType<typeof ownSystem>>;

let people = 0;

/** Somebody nobody has seen yet. */
export const stranger = () => {
  people += 1;
  return {
    email: `traveller${people}@example.com`,
    mobile: `+9197654${String(people).padStart(5, '0')}`,
    password: `correct horse battery ${people}`,
    platform: 'mobile_app',
    device: { id: `phone-${people}`, os: 'Android 16' },
    consents: requiredConsents,
  };
};

/** Registers over HTTP, reading the codes from the inbox as a person would. */
export const registerOver = async (system: OwnSystem, person: ReturnType<typeof stranger>): Promise<Reply> => {
  const begun = await system.call('POST', '/v1/registrations', { body: person });
  const emailOtp = await system.codeTo(person.email);
  const mobileOtp = await system.codeTo(person.mobile);
  return system.call('POST', `/v1/registrations/${String(begun.body['registrationId'])}/verify`, {
    body: { emailOtp, mobileOtp },
  });
};
