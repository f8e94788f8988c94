import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { above, absent, atMost, below, is, orAbsent } from '../../shared/store/conditions.ts';
import { storeOver } from '../../shared/store/store.ts';
import { create, patch } from '../../shared/store/writes.ts';
import { at, counter, drivers } from './parcels.ts';

describe('both engines', () => {
  it('judge conditions alike', async () => {
    const engines = await Promise.all(drivers.map(async ([, fresh]) => storeOver(await fresh())));
    const predicate = fc.oneof(
      fc.integer({ min: 0, max: 4 }).map((value) => is(value)),
      fc.integer({ min: 0, max: 4 }).map((value) => below(value)),
      fc.integer({ min: 0, max: 4 }).map((value) => orAbsent(atMost(value))),
      fc.integer({ min: 0, max: 4 }).map((value) => above(value)),
      fc.constant(absent),
      fc.constant({ exists: true } as const),
      fc.constant({ oneOf: [1, 3] } as const),
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
        predicate,
        async (count, when) => {
          run += 1;
          const name = `c${run}`;
          const kinds = await Promise.all(
            engines.map(async (store) => {
              await store.write(at, create(counter, { name, count }));
              return (await store.write(at, patch(counter, { name }, { set: { until: at }, when: { count: when } })))
                .kind;
            }),
          );
          expect(kinds[0]).toBe(kinds[1]);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});
