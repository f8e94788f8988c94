import type { Condition, Raw } from './conditions.ts';
import type { IndexName } from './entity.ts';

export type TableKey = { pk: string; sk: string };

export type QuerySpec = {
  index?: IndexName;
  pk: string;
  /** Inclusive bounds on the sort key. */
  between?: { from: string; to: string };
  newestFirst: boolean;
  limit?: number;
  where?: Condition;
};

export type QueryResult = {
  items: Raw[];
  /** The sort key of the last item looked at when more may follow. */
  more?: string;
};

/** One write, in terms both engines understand. `when` judges the item as it is before the write. */
export type Operation =
  | { kind: 'put'; key: TableKey; item: Raw; when: Condition }
  | {
      kind: 'update';
      key: TableKey;
      set: Raw;
      /** Set only where the item has no such attribute yet. */
      initial: Raw;
      add: Record<string, number>;
      remove: readonly string[];
      when: Condition;
    }
  | { kind: 'delete'; key: TableKey; when: Condition }
  | { kind: 'check'; key: TableKey; when: Condition };

export type WriteResult =
  /** `after` holds the new image where the engine returns one: of a single put or update. */
  | { kind: 'done'; after?: Raw }
  /** One entry per operation: `undefined` where its condition held, otherwise the item that stood in the way. */
  | { kind: 'refused'; refusals: ({ current: Raw | undefined } | undefined)[] };

/**
 * What the store needs of a database. Every read is strongly consistent on the table and eventual on an index;
 * several operations are one transaction.
 */
export type Driver = {
  get(key: TableKey): Promise<Raw | undefined>;
  query(spec: QuerySpec): Promise<QueryResult>;
  write(operations: readonly [Operation, ...Operation[]]): Promise<WriteResult>;
};
