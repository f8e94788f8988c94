import type { Raw } from './conditions.ts';
import type { Driver, Operation } from './driver.ts';

/** What a piece of work cost. `steps` counts calls in sequence: parallel calls are one step. */
export type Spent = { calls: number; steps: number; readUnits: number; writeUnits: number };

/** Bytes of an item, near enough for capacity (names and values as text). */
const sizeOf = (item: Raw | undefined): number => (item === undefined ? 0 : Buffer.byteLength(JSON.stringify(item)));

const units = (bytes: number, per: number): number => Math.max(1, Math.ceil(bytes / per));

const writeUnitsOf = (operations: readonly Operation[]): number => {
  const each = operations.map((operation) => units(operation.kind === 'put' ? sizeOf(operation.item) : 1024, 1024));
  const sum = each.reduce((total, one) => total + one, 0);
  return operations.length > 1 ? 2 * sum : sum;
};

/**
 * A driver that counts. Capacity is computed by DynamoDB's published rules (4 KB a read unit, half of it for an
 * eventual read, 1 KB a write unit, transactions double, index writes not included), because the local engine
 * reports that of transactions wrongly.
 */
export const metered = (driver: Driver, spent: (change: Partial<Spent>) => void): Driver => {
  let underway = 0;
  const counted = async <T>(call: () => Promise<T>, cost: (answer: T) => Partial<Spent>): Promise<T> => {
    spent({ calls: 1, steps: underway === 0 ? 1 : 0 });
    underway += 1;
    try {
      const answer = await call();
      spent(cost(answer));
      return answer;
    } finally {
      underway -= 1;
    }
  };
  return {
    get: (key) =>
      counted(
        () => driver.get(key),
        (item) => ({ readUnits: units(sizeOf(item), 4096) }),
      ),
    query: (spec) =>
      counted(
        () => driver.query(spec),
        ({ items }) => {
          const bytes = items.reduce((total, item) => total + sizeOf(item), 0);
          return { readUnits: units(bytes, 4096) * (spec.index ? 0.5 : 1) };
        },
      ),
    write: (operations) =>
      counted(
        () => driver.write(operations),
        () => ({ writeUnits: writeUnitsOf(operations) }),
      ),
  };
};
