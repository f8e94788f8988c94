import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { functions } from '../../functions/manifest.ts';
import { floodGate } from '../../local/gateway/flood-gate.ts';
import { startGateway } from '../../local/gateway/gateway.ts';
import { guardedPaths } from '../../shared/http/flood.ts';

const from = (
  localAddress: string,
  url: string,
): Promise<{ status: number; retryAfter: string | undefined; body: string }> =>
  new Promise((resolve, reject) => {
    const call = request(url, { localAddress, method: 'POST' }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body }),
      );
    });
    call.on('error', reject);
    call.end();
  });

it('guards what hashes, sends or can be guessed, by the declarations of the routes', () => {
  expect(guardedPaths(functions).sort()).toEqual(['/v1/otps', '/v1/passwords', '/v1/registrations', '/v1/sessions']);
});

it('stops one client at the limit, tells it when to come back, and lets others and other paths pass', async () => {
  const invoke = () => Promise.resolve({ kind: 'returned' as const, value: { statusCode: 204, body: '' } });
  const gateway = await startGateway({ declared: functions, invoke, floodLimit: 3 });
  onTestFinished(() => gateway.close());
  const statuses: number[] = [];
  for (let count = 0; count < 5; count += 1)
    statuses.push((await from('127.0.0.5', `${gateway.url}/v1/sessions`)).status);
  const refused = await from('127.0.0.5', `${gateway.url}/v1/sessions/refresh`);
  expect(statuses).toEqual([204, 204, 204, 429, 429]);
  expect([refused.status, Number(refused.retryAfter) > 0]).toEqual([429, true]);
  expect(JSON.parse(refused.body)).toMatchObject({ code: 'rate_limited', status: 429 });
  expect((await from('127.0.0.6', `${gateway.url}/v1/sessions`)).status).toBe(204);
  expect((await from('127.0.0.5', `${gateway.url}/v1/health`)).status).toBe(204);
});

it('opens again when its window has passed', () => {
  let now = 0;
  const gate = floodGate(functions, 1, () => now);
  expect(gate.closedFor('a', '/v1/otps')).toBeUndefined();
  expect(gate.closedFor('a', '/v1/otps/x/resend')).toBe(300);
  now = 300_000;
  expect(gate.closedFor('a', '/v1/otps')).toBeUndefined();
});
