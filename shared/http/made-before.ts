import { isDeepStrictEqual } from 'node:util';

/**
 * What stands under the id of a request (`recordId`): an earlier run of it made it, and died or lost its answer. Who meets
 * it answers with it.
 * @param asked what only this request would have made it with
 * @throws Error when it is something else: ids are drawn, so that is a bug
 */
export const madeBefore = <T extends object>(found: T | undefined, asked: Partial<T>): T => {
  const isOurs = (there: T) =>
    Object.entries(asked).every(([name, value]) => isDeepStrictEqual(Reflect.get(there, name), value));
  if (!found || !isOurs(found)) throw new Error('something else stands under the id of a request');
  return found;
};
