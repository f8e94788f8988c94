import { startBenchSystem, type Answer, type BenchSystem, type Member } from './support/bench-system.ts';
import type { Part, Row } from './support/result.ts';
import { rounded, spread } from './support/spread.ts';

const CONNECTIONS = [1, 8, 32];
const MEMBERS = 32;
const SECONDS = 1;

const personal = {
  firstName: 'Asha',
  lastName: 'Patil',
  gender: 'female',
  dob: '1990-05-17',
  addressLine1: '12 MG Road',
  city: 'Pune',
  state: 'Maharashtra',
  pincode: '411001',
};

const pan = (number: number) => ({
  panNumber: `ABCPD${String(1000 + number)}F`,
  panName: 'Asha Patil',
  panDob: personal.dob,
  verificationMethod: 'manual',
});

/** One request of the connection with this number; undefined when there is nothing left to ask. */
type Act = { name: string; once: (connection: number) => Promise<Answer> | undefined };

const actsOf = ({ call, stranger }: BenchSystem, members: readonly Member[], admin: string): Act[] => {
  const tokens = members.map(({ refreshToken }) => refreshToken);
  const of = (place: number): Member => {
    const who = members[place % members.length];
    if (!who) throw new Error('nobody is a member');
    return who;
  };
  let turn = 0;
  let submitted = 0;
  const next = (): Member => of((turn += 1));
  return [
    {
      name: 'refresh: POST /v1/sessions/refresh',
      once: async (connection) => {
        const body = { refreshToken: tokens[connection] };
        const answer = await call('POST', '/v1/sessions/refresh', { body, from: of(connection).from });
        tokens[connection] = String(answer.body['refreshToken']);
        return answer;
      },
    },
    { name: 'authorise: GET /v1/me', once: (connection) => call('GET', '/v1/me', of(connection)) },
    {
      name: 'KYC: PUT /v1/me/kyc/pan',
      once: () => {
        const who = submitted < members.length ? of(submitted) : undefined;
        submitted += 1;
        return who && call('PUT', '/v1/me/kyc/pan', { ...who, body: pan(submitted) });
      },
    },
    { name: 'own log: GET /v1/me/audit', once: (connection) => call('GET', '/v1/me/audit', of(connection)) },
    {
      name: 'log of all: GET /v1/admin/audit?action=create',
      once: () => call('GET', '/v1/admin/audit?action=create', { token: admin }),
    },
    // Last: registrations leave work behind them, and signing in ends the oldest sessions.
    {
      name: 'register: POST /v1/registrations',
      once: () => {
        const { number: from, ...body } = stranger();
        return call('POST', '/v1/registrations', { body, from });
      },
    },
    {
      name: 'log in: POST /v1/sessions',
      once: () => {
        const { email: identifier, password, platform, from } = next();
        return call('POST', '/v1/sessions', { body: { identifier, password, platform }, from });
      },
    },
  ];
};

/** So many connections, each asking again as soon as it was answered. */
const driven = async ({ name, once }: Act, connections: number, quota: number): Promise<Row> => {
  const answers: Answer[] = [];
  const began = performance.now();
  const until = began + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (performance.now() < until && answers.length < quota) {
        const answer = await once(connection);
        if (!answer) return;
        answers.push(answer);
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  const errors = answers.filter(({ status }) => status >= 300);
  return {
    request: name,
    connections,
    'per second': rounded(answers.length / took),
    ...spread(answers.map(({ milliseconds }) => milliseconds)),
    n: answers.length,
    errors: errors.length,
    ...(errors.length > 0 && { 'first error': `${errors[0]?.status} ${String(errors[0]?.body['code'])}` }),
  };
};

/** Of those that can be asked once per person, each level gets its share. */
const quotaOf = (name: string, connections: number): number =>
  name.startsWith('KYC') ? (connections === 32 ? 16 : 8) : Infinity;

/** Requests per second and latency of the local system over HTTP. */
export const throughput: Part = async () => {
  const system = await startBenchSystem();
  try {
    const members: Member[] = [];
    while (members.length < MEMBERS) members.push(...(await Promise.all(Array.from({ length: 4 }, system.member))));
    for (const who of members) await system.must('PUT', '/v1/me/registration/personal', { ...who, body: personal });
    const acts = actsOf(system, members, await system.adminToken());
    const rows: Row[] = [];
    // The first call loads the function.
    for (const { name, once } of acts) if (!name.startsWith('KYC')) await once(0);
    for (const act of acts)
      for (const connections of CONNECTIONS) rows.push(await driven(act, connections, quotaOf(act.name, connections)));
    return {
      part: 'throughput',
      title: 'Throughput of the local system',
      command: 'npm run bench -- throughput',
      notes: [
        `The whole system of \`npm start\` on this machine, ${MEMBERS} members; each act for ${SECONDS} s at each number of connections, which ask again as soon as they are answered. The client runs in the same process as the gateway.`,
        'DynamoDB Local and one thread per function are the bounds here; in the cloud each concurrent request has its own environment. The figures say what to compare changes with, not what a stage can bear.',
        'Everybody has a loopback address of their own. Each person submits a PAN once, so there n is small.',
      ],
      tables: [{ title: 'Requests', rows }],
    };
  } finally {
    await system.stop();
  }
};

if (import.meta.main) console.table((await throughput([])).tables[0]?.rows);
