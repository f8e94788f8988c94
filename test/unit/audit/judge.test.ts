import { describe, expect, it } from 'vitest';
import { judge, type Live } from '../../../bin/audit/reconcile/judge.ts';

const resource = { resourceType: 'UserAccount', resourceId: 'ABCDEF' };
const [old, kept, recent] = ['2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
const live = (version: number, createdAt = recent, updatedAt = recent): Live => ({ version, createdAt, updatedAt });

const found = (one: { live?: Live; logged: number[] }, begun = recent) =>
  judge(resource, { live: one.live, logged: one.logged }, { begun, kept }).map(
    ({ kind, first, last }) => `${kind} ${first}-${last}`,
  );

describe('a resource of the log', () => {
  it.each([
    ['is whole with every sequence up to the version', { live: live(3), logged: [1, 2, 3] }, []],
    ['lacks one in between', { live: live(4), logged: [1, 2, 4] }, ['gap 3-3']],
    ['lacks several, here and there', { live: live(9), logged: [1, 4, 8] }, ['gap 2-3', 'gap 5-7', 'missing_tail 9-9']],
    ['lacks its first ones', { live: live(4), logged: [3, 4] }, ['missing_head 1-2']],
    ['lacks its last ones', { live: live(4), logged: [1, 2] }, ['missing_tail 3-4']],
    ['lacks all of them', { live: live(2), logged: [] }, ['missing_tail 1-2']],
    ['has more than were made', { live: live(2), logged: [1, 2, 3, 4] }, ['extra 3-4']],
    ['is only looked at for gaps when its item is gone', { logged: [1, 2, 4] }, ['gap 3-3']],
    ['lacks its first ones, its item being gone', { logged: [2, 3] }, ['missing_head 1-1']],
  ])('%s', (_, one, expected) => expect(found(one)).toEqual(expected));

  it.each([
    ['of its first entries', { live: live(4, old), logged: [3, 4] }, []],
    ['of all, when nothing changed since', { live: live(4, old, old), logged: [] }, []],
    ['but not of the newest change', { live: live(4, old), logged: [] }, ['missing_tail 4-4']],
    ['but not of those in between', { live: live(5, old), logged: [2, 5] }, ['gap 3-4']],
  ])('may have come to the end %s', (_, one, expected) => expect(found(one)).toEqual(expected));

  it('may have come to the end of its first entries when its item is gone and the log is old', () =>
    expect(found({ logged: [3, 4] }, old)).toEqual([]));
});
