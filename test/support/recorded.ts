import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Raw } from '../../shared/store/conditions.ts';
import type { Driver, Operation } from '../../shared/store/driver.ts';
import { memoryDriver } from '../../shared/store/memory-driver.ts';

/** Everything written through a driver, as the table's stream would carry it. */
export const recordedOver = <D extends Driver>(driver: D) => {
  const records: DynamoDBRecord[] = [];
  const imageOf = (item: Raw | undefined) =>
    item ? (marshall(item, { removeUndefinedValues: true }) as never) : undefined;
  return {
    records,
    driver: {
      ...driver,
      write: async (operations: readonly [Operation, ...Operation[]]) => {
        const before = await Promise.all(operations.map(({ key }) => driver.get(key)));
        const result = await driver.write(operations);
        if (result.kind === 'refused') return result;
        for (const [place, { kind, key }] of operations.entries()) {
          if (kind === 'check') continue;
          const [was, is] = [before[place], await driver.get(key)];
          records.push({
            eventID: String(records.length),
            eventName: was ? (is ? 'MODIFY' : 'REMOVE') : 'INSERT',
            dynamodb: {
              Keys: imageOf(key),
              OldImage: imageOf(was),
              NewImage: imageOf(is),
              SequenceNumber: String(records.length + 1),
            },
          });
        }
        return result;
      },
    },
  };
};

/** The same over a table in memory. */
export const recorded = () => recordedOver(memoryDriver());
