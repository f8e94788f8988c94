import { setTimeout as pause } from 'node:timers/promises';
import { startBenchSystem, type BenchSystem, type Member } from './support/bench-system.ts';
import type { Part, Row } from './support/result.ts';
import { spread } from './support/spread.ts';

const CHANGES = 30;
const BUSY = 4;
const LOOK_AGAIN_MS = 2;
const GIVEN_UP_MS = 20_000;

const newest = async ({ must }: BenchSystem, who: Member): Promise<unknown> => {
  const { body } = await must('GET', '/v1/me/audit?limit=1', who);
  return (body['items'] as { id: string }[])[0]?.id;
};

/** How long after the reply to a change its entry can be read. @throws Error when it does not come */
const lagOf = async (system: BenchSystem, who: Member, change: number): Promise<number> => {
  const before = await newest(system, who);
  await system.must('PATCH', '/v1/me', { ...who, body: { city: `Pune ${change % 2 === 0 ? 'East' : 'West'}` } });
  const replied = performance.now();
  while ((await newest(system, who)) === before) {
    if (performance.now() - replied > GIVEN_UP_MS) throw new Error('an entry of the audit log does not come');
    await pause(LOOK_AGAIN_MS);
  }
  return performance.now() - replied;
};

const settled = async (system: BenchSystem, who: Member): Promise<void> => {
  for (let [seen, now] = [undefined as unknown, await newest(system, who)]; seen !== now;) {
    await pause(500);
    [seen, now] = [now, await newest(system, who)];
  }
};

const measured = async (system: BenchSystem, who: Member, when: string): Promise<Row> => {
  const lags: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) lags.push(await lagOf(system, who, change));
  return { when, ...spread(lags), n: lags.length };
};

/** From the reply to a change until its entry in the audit log can be read. */
export const auditLag: Part = async () => {
  const system = await startBenchSystem();
  try {
    const who = await system.member();
    const others = await Promise.all(Array.from({ length: BUSY }, system.member));
    await settled(system, who);
    const rows = [await measured(system, who, 'at rest')];
    const load = { on: true };
    const loaded = others.map(async (other) => {
      for (let city = 0; load.on; city += 1)
        await system.must('PATCH', '/v1/me', { ...other, body: { city: `Pune ${city % 100}` } });
    });
    try {
      rows.push(await measured(system, who, `while ${BUSY} others change without a pause`));
    } finally {
      load.on = false;
      await Promise.all(loaded);
    }
    return {
      part: 'audit-lag',
      title: 'From a change to its entry in the audit log',
      command: 'npm run bench -- audit-lag',
      notes: [
        'On the local system, whose pump asks DynamoDB Local for records; the cloud’s event source has a rhythm of its own. The reads that look for the entry are in it.',
      ],
      tables: [{ title: 'Lag', rows }],
    };
  } finally {
    await system.stop();
  }
};

if (import.meta.main) console.table((await auditLag([])).tables[0]?.rows);
