import { meets, type Raw } from './conditions.ts';
import type { Driver, Operation, QuerySpec, TableKey } from './driver.ts';

const identity = ({ pk, sk }: TableKey): string => `${pk}\u0000${sk}`;

const setPath = (item: Raw, path: string, value: unknown): Raw => {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...item, [head]: value };
  return { ...item, [head]: setPath((item[head] ?? {}) as Raw, rest.join('.'), value) };
};

const removePath = (item: Raw, path: string): Raw => {
  const [head = '', ...rest] = path.split('.');
  if (rest.length > 0) return { ...item, [head]: removePath((item[head] ?? {}) as Raw, rest.join('.')) };
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== head));
};

const applied = (before: Raw | undefined, operation: Operation): Raw | undefined => {
  switch (operation.kind) {
    case 'put':
      return operation.item;
    case 'delete':
      return undefined;
    case 'check':
      return before;
    case 'update': {
      let item: Raw = before ?? { ...operation.key };
      for (const [name, value] of Object.entries(operation.initial)) item = { [name]: value, ...item };
      for (const [path, value] of Object.entries(operation.set)) item = setPath(item, path, value);
      for (const [name, by] of Object.entries(operation.add)) item = { ...item, [name]: Number(item[name] ?? 0) + by };
      for (const path of operation.remove) item = removePath(item, path);
      return item;
    }
  }
};

/**
 * The table in memory, for fast tests of handlers. It judges conditions, orders sort keys and cuts pages as DynamoDB
 * does: the contract suite runs the same cases on both.
 */
export const memoryDriver = (): Driver & { items(): Raw[] } => {
  const table = new Map<string, Raw>();
  const copy = (item: Raw | undefined) => (item === undefined ? undefined : structuredClone(item));
  const inQuery = (item: Raw, { index, pk, between }: QuerySpec) => {
    const place = item[index ? `${index}sk` : 'sk'];
    if (item[index ? `${index}pk` : 'pk'] !== pk || typeof place !== 'string') return false;
    return !between || (place >= between.from && place <= between.to);
  };

  return {
    items: () => structuredClone([...table.values()]),
    get: (key) => Promise.resolve(copy(table.get(identity(key)))),

    query: (spec) => {
      if (spec.between && Buffer.compare(Buffer.from(spec.between.from), Buffer.from(spec.between.to)) > 0)
        throw new Error('the BETWEEN operator takes no upper bound below the lower');
      const attribute = spec.index ? `${spec.index}sk` : 'sk';
      const place = (item: Raw) => String(item[attribute]);
      const direction = spec.newestFirst ? -1 : 1;
      const matching = [...table.values()]
        .filter((item) => inQuery(item, spec))
        .sort((left, right) => (place(left) < place(right) ? -direction : direction));
      const read = matching.slice(0, spec.limit);
      const last = read.at(-1);
      const full = spec.limit !== undefined && read.length === spec.limit && last !== undefined;
      return Promise.resolve({
        items: read.filter((item) => meets(item, spec.where ?? {})).map((item) => structuredClone(item)),
        ...(full && { more: place(last) }),
      });
    },

    write: (operations) => {
      const befores = operations.map(({ key }) => table.get(identity(key)));
      const refusals = operations.map(({ when }, place) =>
        meets(befores[place], when) ? undefined : { current: copy(befores[place]) },
      );
      if (refusals.some((refusal) => refusal !== undefined)) return Promise.resolve({ kind: 'refused', refusals });
      for (const [place, operation] of operations.entries()) {
        const after = applied(befores[place], operation);
        if (after === undefined) table.delete(identity(operation.key));
        else table.set(identity(operation.key), structuredClone(after));
      }
      const [only] = operations;
      const after = operations.length === 1 ? copy(table.get(identity(only.key))) : undefined;
      return Promise.resolve({ kind: 'done', ...(after && { after }) });
    },
  };
};
