import { describe, expect, it } from 'vitest';
import { functions } from '../../functions/manifest.ts';
import { hours, later } from '../../shared/domain/time.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';
import { storeOver } from '../../shared/store/store.ts';
import { freshTable } from '../support/dynamodb.ts';
import { sweepers } from '../support/sweepers.ts';
import { at, runAt } from '../support/sweeping.ts';

/** With how many items: each call of the real engine takes a thousand times as long. */
const drivers: [string, number, () => Promise<Driver>][] = [
  ['memory', 30, () => Promise.resolve(memoryDriver())],
  ['DynamoDB Local', 8, async () => (await freshTable()).driver],
];

/** Those that work through the log by its hours and days, not through items that fall due: they have tests of their own. */
const byTime = ['seal-audit', 'archive-audit', 'export-audit'];

it('covers every schedule', () => {
  const declared = functions
    .filter(({ kind, name }) => kind === 'schedule' && !byTime.includes(name))
    .map(({ name }) => name);
  expect(sweepers.map(({ name }) => name).sort()).toEqual(declared.sort());
});

describe.each(drivers)('on %s', (_, count, fresh) => {
  it.each(sweepers.map((one) => [one.name, one] as const))(
    '%s settles each item once, whoever runs it and how often',
    async (_name, { counted, seed, run }) => {
      const store = storeOver(await fresh());
      await Promise.all(Array.from({ length: count }, () => seed(store)));
      const both = await Promise.all([run(store)(runAt(at)), run(store)(runAt(at))]);
      expect((both[0][counted] ?? 0) + (both[1][counted] ?? 0)).toBe(count);
      expect(both.map(({ failed }) => failed)).toEqual([0, 0]);
      expect(await run(store)(runAt(at))).toMatchObject({ [counted]: 0, failed: 0 });
      expect(await run(store)(runAt(later(at, hours(72))))).toMatchObject({ [counted]: 0, failed: 0 });
    },
  );
});
