import { afterAll, describe, expect, it } from 'vitest';
import { workflows } from '../../functions/manifest.ts';
import { errands } from '../support/acts/errands.ts';
import { everyAct } from '../support/acts/every-act.ts';
import type { Act } from '../support/chaos/act.ts';
import { sweepErrand } from '../support/chaos/errand.ts';
import { entitiesOf } from '../support/chaos/marks.ts';
import { sweep } from '../support/chaos/sweep.ts';
import { routeOf } from '../support/chaos/world.ts';
import { fortune, isWhole, SEED } from '../support/fortune.ts';

/** Misfortunes of each act that `npm test` tries; `npm run test:chaos` tries them all. */
const SAMPLE = 7;

/** And the share of those of each errand. */
const ERRANDS = 0.1;

/** Routes that write and have no act, and why. */
const WITHOUT_ACT: Readonly<Record<string, string>> = {
  explainAccess: 'asks what would be decided, and writes nothing',
};

const random = fortune(SEED);
const tried = new Map<string, number>();

afterAll(() => {
  if (!isWhole) return;
  const lines = [...tried].map(([workflow, runs]) => `${String(runs).padStart(6)}  ${workflow}`);
  process.stdout.write(`misfortunes tried:\n${lines.join('\n')}\n`);
});

it('every route that writes has an act', () => {
  const writing = workflows.flatMap(({ routes }) =>
    Object.entries(routes).flatMap(([operation, { method }]) => (method === 'GET' ? [] : [operation])),
  );
  const acted = new Set([...everyAct.map(({ operation }) => operation), ...Object.keys(WITHOUT_ACT)]);
  expect(writing.filter((operation) => !acted.has(operation))).toEqual([]);
});

describe('behind the API', () => {
  it.each(errands)('$name finishes whatever its dependencies do', { timeout: 240_000 }, async (errand) => {
    const { runs, faults } = await sweepErrand(errand, () => isWhole || random() < ERRANDS);
    expect(faults).toEqual([]);
    tried.set(errand.name, runs);
  });
});

const acts: readonly { act: Act; title: string; workflow: string }[] = everyAct.map((act) => ({
  act,
  title: `${act.operation} (${act.leaves.join(' ') || 'leaves nothing'})`,
  workflow: routeOf(act.operation).workflow,
}));

describe.each([...Map.groupBy(acts, ({ workflow }) => workflow)])('%s', (workflow, of) => {
  it.each(of)('$title survives whatever its dependencies do', { timeout: 60_000 }, async ({ act }) => {
    const { well, world, runs, faults } = await sweep(act, isWhole ? undefined : { count: SAMPLE, random });
    expect([well.answer.status, entitiesOf(well.marks)]).toEqual([expect.any(Number), act.leaves]);
    expect(Object.keys(world.route.replies)).toContain(String(well.answer.status));
    expect(well.audit).toEqual([]);
    expect(faults).toEqual([]);
    tried.set(workflow, (tried.get(workflow) ?? 0) + runs);
  });
});
