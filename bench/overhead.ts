import { testApp } from '../test/support/app.ts';
import { newPerson, register } from '../test/support/journey.ts';
import type { Part, Row } from './support/result.ts';
import { rounded, spread } from './support/spread.ts';

const ROUNDS = 2000;
const WARM_UP = 500;

/** What a warm function itself takes for a request: everything but the calls it makes. */
export const overhead: Part = async () => {
  const app = await testApp();
  const { accessToken: token } = await register(app, newPerson());
  const cases = {
    'public: GET /v1/health': () => app.request('GET', '/v1/health'),
    'refused: GET /v1/me without a token': () => app.request('GET', '/v1/me'),
    'signed in: GET /v1/me': () => app.request('GET', '/v1/me', { token }),
    'a body: PATCH /v1/me, refused field': () => app.request('PATCH', '/v1/me', { token, body: { none: 1 } }),
  };
  const rows: Row[] = [];
  for (const [request, once] of Object.entries(cases)) {
    const times: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const began = performance.now();
      await once();
      if (round >= WARM_UP) times.push(performance.now() - began);
    }
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    rows.push({ request, 'mean ms': rounded(mean, 3), ...spread(times), n: times.length });
  }
  return {
    part: 'overhead',
    title: 'A warm function without what it calls',
    command: 'npm run bench -- overhead',
    notes: [
      'Over the table in memory and with keys in the process: routing, token, rights, parsing, checked reply, log line.',
    ],
    tables: [{ title: 'Requests', rows }],
  };
};

if (import.meta.main) console.table((await overhead([])).tables[0]?.rows);
