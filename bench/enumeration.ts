import { functions } from '../functions/manifest.ts';
import { ownFolder } from '../local/own-folder.ts';
import { startSystem } from '../local/system.ts';
import { notices } from '../shared/domain/notices.ts';

/**
 * How much slower or faster an answer is for somebody who exists. Interleaved requests over HTTP to a system of its own;
 * no pass or fail. `node bench/enumeration.ts [people]`
 */
const PEOPLE = Number(process.argv[2] ?? 30);

const consents = notices.map(({ notice, version }) => ({ notice, version }));
const person = (name: string, number: number) => ({
  email: `${name}${number}@example.com`,
  mobile: `+9191${String(number).padStart(8, '0')}`,
  password: 'a long walk by the sea',
  platform: 'web',
  consents,
});

const system = await startSystem({ dataDir: ownFolder(), declared: functions });
const { api, local } = system.endpoints;

const post = async (
  path: string,
  body: unknown,
): Promise<{ milliseconds: number; status: number; body: Record<string, unknown> }> => {
  const began = performance.now();
  const response = await fetch(`${api}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return {
    milliseconds: performance.now() - began,
    status: response.status,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
};

const code = async (to: string): Promise<string> => {
  for (;;) {
    const messages = (await (await fetch(`${local}/messages?to=${encodeURIComponent(to)}`)).json()) as {
      codes: string[];
    }[];
    const found = messages[0]?.codes[0];
    if (found !== undefined) return found;
  }
};

const median = (values: number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

type Case = {
  name: string;
  request: (who: ReturnType<typeof person>) => Promise<{ milliseconds: number; status: number }>;
};

const cases: Case[] = [
  {
    name: 'POST /v1/sessions, wrong password',
    request: ({ email }) => post('/v1/sessions', { identifier: email, password: 'wrong', platform: 'web' }),
  },
  {
    name: 'POST /v1/otps, login',
    request: ({ email }) => post('/v1/otps', { purpose: 'login', identifier: email, otpType: 'email' }),
  },
  {
    name: 'POST /v1/otps, forgot_password',
    request: ({ email }) => post('/v1/otps', { purpose: 'forgot_password', identifier: email, otpType: 'email' }),
  },
  { name: 'POST /v1/registrations', request: (who) => post('/v1/registrations', who) },
];

try {
  const known = Array.from({ length: PEOPLE }, (_, place) => person('known', place));
  for (const who of known) {
    const begun = await post('/v1/registrations', who);
    const proof = { emailOtp: await code(who.email), mobileOtp: await code(who.mobile) };
    await post(`/v1/registrations/${String(begun.body['registrationId'])}/verify`, proof);
  }
  await fetch(`${local}/clock`, { method: 'POST', body: JSON.stringify({ advanceSeconds: 3600 }) });
  const rows: Record<string, unknown>[] = [];
  for (const { name, request } of cases) {
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (const [place, who] of known.entries()) {
      const [nobody, somebody] = [await request(person('nobody', 10_000 + place)), await request(who)];
      if (nobody.status !== somebody.status) throw new Error(`${name} answers ${nobody.status} and ${somebody.status}`);
      times.unknown.push(nobody.milliseconds);
      times.known.push(somebody.milliseconds);
    }
    const [existing, unknown] = [median(times.known), median(times.unknown)];
    rows.push({
      request: name,
      'existing ms': existing.toFixed(1),
      'unknown ms': unknown.toFixed(1),
      'difference ms': (existing - unknown).toFixed(1),
    });
  }
  console.table(rows);
  console.log(JSON.stringify({ bench: 'enumeration', people: PEOPLE, rows }));
} finally {
  await system.stop();
}
