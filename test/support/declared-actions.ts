import { loggedActions } from '../../docs/audit/actions.ts';
import { workflows } from '../../functions/manifest.ts';
import type { Driver } from '../../shared/store/driver.ts';
import { Stamp } from '../../shared/store/stamp.ts';

const declared = new Set(
  Object.entries(loggedActions).flatMap(([action, { by }]) =>
    by.flatMap((operation) =>
      workflows.flatMap(({ routes }) => {
        const route = routes[operation];
        return route ? [`${action} by ${route.method} ${route.path}`] : [];
      }),
    ),
  ),
);

/** A driver that remembers actions of routes that docs/audit/actions.ts does not declare; `check` throws for them. */
export const declaredActions = (driver: Driver) => {
  const undeclared = new Set<string>();
  const noting: Driver = {
    ...driver,
    write: async (operations) => {
      const result = await driver.write(operations);
      for (const operation of result.kind === 'done' ? operations : []) {
        const fields =
          operation.kind === 'put'
            ? operation.item
            : operation.kind === 'update'
              ? operation.set
              : { stamp: undefined };
        const { data: stamp } = Stamp.safeParse(fields['stamp']);
        if (stamp?.method === undefined || stamp.reason?.startsWith('denied:') === true) continue;
        const pair = `${stamp.action} by ${stamp.method} ${stamp.path ?? ''}`;
        if (!declared.has(pair)) undeclared.add(pair);
      }
      return result;
    },
  };
  return {
    driver: noting,
    check: () => {
      if (undeclared.size > 0) throw new Error(`docs/audit/actions.ts does not declare ${[...undeclared].join(', ')}`);
    },
  };
};
