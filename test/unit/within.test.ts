import * as z from 'zod';
import { expect, it } from 'vitest';
import { fixed, section, within } from '../../shared/domain/within.ts';

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

it.each([0, 11, 2.5, '5', null])('a number that may not be %j says what it may be', (value) => {
  expect(messages(within(1, 10), value)).toEqual(['a whole number from 1 to 10']);
});

it.each([1, 5, 10])('a number within its bounds, which belong to it: %i', (value) => {
  expect(within(1, 10).parse(value)).toBe(value);
});

it('what no stage may change says what it is', () => {
  expect(messages(fixed(8), 9)).toEqual(['8, which no stage may change']);
  expect(fixed(8).parse(8)).toBe(8);
});

it('a name that does not exist is answered with those that do', () => {
  const otp = section({ lifeMs: z.int(), maxAttempts: z.int() });
  expect(messages(otp, { lifeMs: 1, maxAttempts: 1, life: 2, tries: 3 })).toEqual([
    'life, tries: no such name; there are lifeMs, maxAttempts',
  ]);
  expect(messages(otp, 'otp')).toEqual(['names with their values']);
});
