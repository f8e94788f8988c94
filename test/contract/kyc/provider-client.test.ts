import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { TIMEOUT } from '../../../lib/constructs/declared-function.ts';
import { json } from '../../../local/http-server.ts';
import { providerClient } from '../../../shared/adapters/kyc/http/provider-client.ts';
import { defaultPolicy } from '../../../shared/domain/policy.ts';
import { Secret } from '../../../shared/domain/secret.ts';
import { seconds } from '../../../shared/domain/time.ts';
import { answering, counting, limits, outageOf, told, type Limits } from './replay.ts';

const question = {
  operation: 'thing',
  method: 'GET',
  path: '/things/1',
  isRepeatable: true,
  answers: { 200: z.object({ thing: z.string() }) },
} as const;

const clientOf = (url: string, more: Partial<Limits> = {}) => {
  const { counted, metrics } = counting();
  const headers = { 'x-secret': new Secret('hush-hush') };
  return {
    client: providerClient({ provider: 'acme', url, headers, limits: { ...limits, ...more }, metrics }),
    counted,
  };
};

const good = json(200, { thing: 'here' });
const bad = json(500, { error: 'there' });

afterEach(() => void vi.useRealTimers());

describe('asking a provider', () => {
  it('is repeated after a failure that may pass, and then answered', async () => {
    const answers = [bad, good];
    const { url, asked } = await answering(() => answers.shift() ?? bad);
    expect(await clientOf(url).client.ask(question)).toEqual({ status: 200, body: { thing: 'here' } });
    expect(asked).toHaveLength(2);
  });

  it('is not believed when the answer spells half a character, of which no evidence can be made', async () => {
    const { url } = await answering(() => ({ status: 200, body: '{"thing":"\\ud800"}' }));
    expect((await outageOf(clientOf(url).client.ask(question))).cause).toMatchObject({ reason: 'not_json' });
  });

  it('is not repeated where a repetition would count twice', async () => {
    const { url, asked } = await answering(() => bad);
    await outageOf(clientOf(url).client.ask({ ...question, method: 'POST', isRepeatable: false }));
    expect(asked).toHaveLength(1);
  });

  it('is not repeated when the provider refuses us: that does not pass in a moment', async () => {
    const { url, asked } = await answering(() => json(429, {}));
    const { client, counted } = clientOf(url);
    await outageOf(client.ask(question));
    expect([asked.length, counted]).toEqual([1, { ProviderRefusals: 1 }]);
  });

  it('ends when its time is up, and says so', async () => {
    const never = new Promise<never>(() => undefined);
    const { url } = await answering(() => never);
    const outage = await outageOf(clientOf(url, { callMs: 30, totalMs: 50 }).client.ask(question));
    expect([outage.timedOut, outage.cause.message]).toEqual([true, 'acme thing: timeout']);
  });

  it('fits twice into the time of a function', () => {
    const { callMs, totalMs } = defaultPolicy.kyc.providers.calls;
    expect(callMs).toBeLessThanOrEqual(totalMs);
    expect(2 * totalMs).toBeLessThan(seconds(TIMEOUT.routes) - seconds(2));
  });

  it('survives a connection that breaks', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.resetAndDestroy());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const outage = await outageOf(clientOf(`http://127.0.0.1:${port}`).client.ask(question));
    expect([outage.timedOut, outage.cause.message]).toEqual([false, expect.stringMatching(/^acme thing: network/)]);
  });

  it('reads no more than an answer may be long', async () => {
    const { url } = await answering(() => json(200, { thing: 'x'.repeat(5000) }));
    const outage = await outageOf(clientOf(url, { maxBytes: 4000 }).client.ask(question));
    expect(outage.cause.message).toBe('acme thing: too_large 200');
  });

  it('follows no redirect: credentials go to the provider alone', async () => {
    const elsewhere = await answering(() => good);
    const { url } = await answering(() => ({ status: 302, headers: { location: elsewhere.url }, body: '' }));
    await outageOf(clientOf(url).client.ask(question));
    expect(elsewhere.asked).toEqual([]);
  });

  it('tells no error what was sent or received', async () => {
    const { url } = await answering(() => json(500, { error: 'Asha Patil' }));
    const outage = await outageOf(
      clientOf(url).client.ask({ ...question, method: 'POST', body: { name: 'Asha Patil' }, answers: {} }),
    );
    expect(told(outage)).not.toMatch(/Asha|hush/);
  });
});

describe('a provider that fails several times in a row', () => {
  const failing = async () => {
    const state = { answer: bad };
    const { url, asked } = await answering(() => state.answer);
    const { client } = clientOf(url, { attempts: 1, breakAfter: 3, breakMs: 30_000 });
    for (let time = 0; time < 3; time += 1) await outageOf(client.ask(question));
    return { client, asked, state };
  };

  it('is left alone for a while', async () => {
    const { client, asked } = await failing();
    const outage = await outageOf(client.ask(question));
    expect([asked.length, outage.cause.message]).toEqual([3, 'acme thing: open']);
  });

  it('is tried with one question then, and asked again when that was answered', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { client, asked, state } = await failing();
    vi.setSystemTime(Date.now() + 30_001);
    state.answer = good;
    const answers = await Promise.all([client.ask(question), client.ask(question), client.ask(question)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(asked).toHaveLength(6);
  });

  it('is left alone again when it still fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { client, asked } = await failing();
    vi.setSystemTime(Date.now() + 30_001);
    await outageOf(client.ask(question));
    await outageOf(client.ask(question));
    expect(asked).toHaveLength(4);
  });

  it('is not called ill for one odd answer about somebody', async () => {
    const { url, asked } = await answering(() => json(200, { thing: 7 }));
    const { client } = clientOf(url, { breakAfter: 2 });
    for (let time = 0; time < 4; time += 1) await outageOf(client.ask(question));
    expect(asked).toHaveLength(4);
  });
});
