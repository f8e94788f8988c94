import { minutes } from '../shared/domain/time.ts';
import { admin } from '../test/support/admins.ts';
import { auditedApp } from '../test/support/audited.ts';
import { logIn, newPerson, register } from '../test/support/journey.ts';
import { applicant, putPan } from '../test/support/kyc.ts';
import { measure } from '../test/support/workload.ts';
import type { Answer } from '../test/support/app.ts';
import type { Part, Row } from './support/result.ts';

const SIZES = [10, 100];

const one = (answer: Answer): number => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return 1;
};

const grown = async (people: number): Promise<Row[]> => {
  const audited = await auditedApp();
  const { app, deliver } = audited;
  for (let others = 1; others < people; others += 1) {
    await register(app, newPerson());
    // What may be sent to one client or in one day shall not end it.
    app.advance(minutes(1));
  }
  const person = newPerson();
  const { accessToken: token, refreshToken } = await register(app, person);
  await deliver();
  const asha = await applicant(app);
  const { claims } = await admin(app, { role: 'super_admin' });
  const acts: Record<string, () => Promise<Answer>> = {
    'GET /v1/me': () => app.request('GET', '/v1/me', { token }),
    'PATCH /v1/me': () => app.request('PATCH', '/v1/me', { token, body: { city: 'Pune' } }),
    'POST /v1/sessions/refresh': () => app.request('POST', '/v1/sessions/refresh', { body: { refreshToken } }),
    'POST /v1/sessions': () => logIn(app, person, { device: person.device }),
    'POST /v1/registrations': () => app.request('POST', '/v1/registrations', { body: newPerson() }),
    'PUT /v1/me/kyc/pan': () => putPan(app, asha),
    'GET /v1/me/audit': () => app.request('GET', '/v1/me/audit', { token }),
    'GET /v1/admin/users?q=': () => app.request('GET', '/v1/admin/users', { claims, query: { q: 'person' } }),
    'GET /v1/admin/audit': () => app.request('GET', '/v1/admin/audit', { claims, query: { action: 'create' } }),
  };
  const rows: Row[] = [];
  for (const [request, act] of Object.entries(acts)) {
    const found = await measure(audited, async () => one(await act()));
    rows.push({
      request,
      'steps in a row': found.steps,
      'read units': found.readUnits,
      'write units': found.writeUnits,
      'index units': found.indexUnits,
      'KMS calls': found.symmetricCalls + found.signatures,
      'units of the log': found.entryUnits,
    });
  }
  return rows;
};

/** What acts cost in tables of different sizes. Option: `--people=5000`, which takes minutes. */
export const growth: Part = async (options) => {
  const more = options.find((option) => option.startsWith('--people='))?.slice(9);
  const sizes = more === undefined ? SIZES : [...SIZES, Number(more)];
  const tables = [];
  for (const people of sizes) tables.push({ title: `${people} people`, rows: await grown(people) });
  return {
    part: 'growth',
    title: 'What acts cost as the table grows',
    command: `npm run bench -- growth${more === undefined ? '' : ` --people=${more}`}`,
    notes: [
      'Counts of the driver over the table in memory, by the rules of data.md; they do not depend on the machine. Costs that grow with the table would show as a difference between the tables.',
      'Everybody registers through the API, one password hash each: a table of 5,000 (`--people=5000`) takes minutes and is made on demand.',
    ],
    tables,
  };
};

if (import.meta.main) for (const { rows } of (await growth(process.argv.slice(2))).tables) console.table(rows);
