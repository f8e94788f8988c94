import { isDeepStrictEqual } from 'node:util';
import type { Raw } from '../../../shared/store/conditions.ts';
import type { Driver, TableKey } from '../../../shared/store/driver.ts';

export type Change = { entity: string; key: TableKey; before: Raw | undefined; after: Raw | undefined };

/** A table that knows what was written since it was last `undo`ne, and can take it back: every case begins alike. */
export const journalled = <D extends Driver>(driver: D) => {
  const touched = new Map<string, { key: TableKey; before: Raw | undefined }>();

  const changes = async (): Promise<Change[]> => {
    const all = await Promise.all(
      [...touched.values()].map(async ({ key, before }) => {
        const after = await driver.get(key);
        return { entity: String((after ?? before)?.['entity']), key, before, after };
      }),
    );
    return all.filter(({ before, after }) => !isDeepStrictEqual(before, after));
  };

  return {
    driver: {
      ...driver,
      write: async (operations) => {
        for (const { key } of operations) {
          const name = `${key.pk}\n${key.sk}`;
          if (!touched.has(name)) touched.set(name, { key, before: await driver.get(key) });
        }
        return driver.write(operations);
      },
    } satisfies Driver as D,
    changes,
    /** From here on. */
    begin: () => touched.clear(),
    undo: async (): Promise<void> => {
      for (const { key, before } of touched.values())
        await driver.write([before ? { kind: 'put', key, item: before, when: {} } : { kind: 'delete', key, when: {} }]);
      touched.clear();
    },
  };
};
