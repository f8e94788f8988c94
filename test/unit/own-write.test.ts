import { expect, it } from 'vitest';
import { absent, is, type Raw } from '../../shared/store/conditions.ts';
import type { Operation } from '../../shared/store/driver.ts';
import { isOwnWrite } from '../../shared/store/own-write.ts';

const key = { pk: 'A', sk: 'B' };
const item = { ...key, entity: 'Thing', version: 1, tags: new Set(['x']), stamp: { requestId: 'r1' } };
const made: Operation = { kind: 'put', key, item, when: { pk: absent } };
const changed: Operation = {
  kind: 'update',
  key,
  set: { state: 'done', 'view.state': 'done', reply: undefined },
  initial: {},
  add: { version: 1 },
  remove: ['dueAt'],
  when: { version: is(3) },
};
const after = { ...key, version: 4, state: 'done', view: { state: 'done' } };

it('a write that was sent again, and met what it writes, met itself', () => {
  expect(isOwnWrite(made, structuredClone(item), 2)).toBe(true);
  expect(isOwnWrite(changed, after, 2)).toBe(true);
});

it('a write that was sent once met somebody else’s', () => {
  expect(isOwnWrite(made, structuredClone(item), 1)).toBe(false);
  expect(isOwnWrite(changed, after, 1)).toBe(false);
});

const strangers: readonly [string, Operation, Raw | undefined][] = [
  ['another request made it', made, { ...item, stamp: { requestId: 'r2' } }],
  ['it is gone', made, undefined],
  ['another change came between', changed, { ...after, version: 5 }],
  ['another state was set', changed, { ...after, state: 'open' }],
  ['what is removed is there', changed, { ...after, dueAt: 'x' }],
  ['no version was named', { ...changed, when: { state: is('running') } }, after],
  ['it removes', { kind: 'delete', key, when: { version: is(3) } }, after],
];

it.each(strangers)('it is not its own write when %s', (_, operation, current) => {
  expect(isOwnWrite(operation, current, 2)).toBe(false);
});
