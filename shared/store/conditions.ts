/** A value as DynamoDB's document client carries it. */
export type Raw = Record<string, unknown>;

export type Comparable = string | number | boolean;

/** What one attribute must satisfy; `absentOr` also accepts an item that lacks it. */
export type Predicate =
  | { is: Comparable; absentOr?: boolean }
  | { lt: Comparable; absentOr?: boolean }
  | { lte: Comparable; absentOr?: boolean }
  | { gt: Comparable; absentOr?: boolean }
  | { gte: Comparable; absentOr?: boolean }
  | { beginsWith: string }
  | { contains: string }
  | { oneOf: readonly Comparable[] }
  | { from: Comparable; to: Comparable }
  | { exists: boolean };

/** All attributes must satisfy their predicate. Data, so that DynamoDB and the memory fake judge the same thing. */
export type Condition = Readonly<Record<string, Predicate>>;

export const is = (value: Comparable): Predicate => ({ is: value });
export const below = (value: Comparable): Predicate => ({ lt: value });
export const atMost = (value: Comparable): Predicate => ({ lte: value });
export const above = (value: Comparable): Predicate => ({ gt: value });
export const absent: Predicate = { exists: false };
export const orAbsent = <P extends Predicate>(predicate: P): P & { absentOr: true } => ({
  ...predicate,
  absentOr: true,
});

const order = (left: unknown, right: Comparable): number | undefined => {
  if (typeof left !== typeof right) return undefined;
  const value = left as Comparable;
  return value < right ? -1 : value > right ? 1 : 0;
};

const satisfies = (value: unknown, predicate: Predicate): boolean => {
  if ('exists' in predicate) return (value !== undefined) === predicate.exists;
  if (value === undefined) return 'absentOr' in predicate && predicate.absentOr;
  if ('beginsWith' in predicate) return typeof value === 'string' && value.startsWith(predicate.beginsWith);
  if ('contains' in predicate) return typeof value === 'string' && value.includes(predicate.contains);
  if ('oneOf' in predicate) return predicate.oneOf.some((one) => one === value);
  if ('from' in predicate) return (order(value, predicate.from) ?? -1) >= 0 && (order(value, predicate.to) ?? 1) <= 0;
  if ('is' in predicate) return value === predicate.is;
  if ('lt' in predicate) return order(value, predicate.lt) === -1;
  if ('gt' in predicate) return order(value, predicate.gt) === 1;
  if ('lte' in predicate) return (order(value, predicate.lte) ?? 1) <= 0;
  return (order(value, predicate.gte) ?? -1) >= 0;
};

/** Whether an item (or its absence) meets a condition: what DynamoDB would answer. */
export const meets = (item: Raw | undefined, condition: Condition): boolean =>
  Object.entries(condition).every(([name, predicate]) => satisfies(read(item, name), predicate));

/** Reads `view.status` style paths. */
const read = (item: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => (value as Raw | undefined)?.[step], item);

const operators = { is: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** Collects attribute names and values of one request under short aliases. */
export class Aliases {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};
  readonly #seen = new Map<string, string>();

  name(path: string): string {
    return path
      .split('.')
      .map((step) => {
        const alias = this.#seen.get(step) ?? `#n${this.#seen.size}`;
        this.#seen.set(step, alias);
        this.names[alias] = step;
        return alias;
      })
      .join('.');
  }

  value(value: unknown): string {
    const alias = `:v${Object.keys(this.values).length}`;
    this.values[alias] = value;
    return alias;
  }

  /** The parts a request carries; DynamoDB refuses empty maps. */
  parts(): { ExpressionAttributeNames?: Record<string, string>; ExpressionAttributeValues?: Record<string, unknown> } {
    return {
      ...(Object.keys(this.names).length > 0 && { ExpressionAttributeNames: this.names }),
      ...(Object.keys(this.values).length > 0 && { ExpressionAttributeValues: this.values }),
    };
  }
}

const clause = (path: string, predicate: Predicate, aliases: Aliases): string => {
  const name = aliases.name(path);
  if ('exists' in predicate) return predicate.exists ? `attribute_exists(${name})` : `attribute_not_exists(${name})`;
  if ('beginsWith' in predicate) return `begins_with(${name}, ${aliases.value(predicate.beginsWith)})`;
  if ('contains' in predicate) return `contains(${name}, ${aliases.value(predicate.contains)})`;
  if ('from' in predicate) return `${name} BETWEEN ${aliases.value(predicate.from)} AND ${aliases.value(predicate.to)}`;
  if ('oneOf' in predicate) return `${name} IN (${predicate.oneOf.map((one) => aliases.value(one)).join(', ')})`;
  const [[operator, value]] = Object.entries(predicate).filter(([key]) => key in operators) as [
    [keyof typeof operators, Comparable],
  ];
  const comparison = `${name} ${operators[operator]} ${aliases.value(value)}`;
  return predicate.absentOr === true ? `(attribute_not_exists(${name}) OR ${comparison})` : comparison;
};

/** The condition as a DynamoDB expression. @returns undefined for an empty condition */
export const expressionOf = (condition: Condition, aliases: Aliases): string | undefined => {
  const clauses = Object.entries(condition).map(([path, predicate]) => clause(path, predicate, aliases));
  return clauses.length === 0 ? undefined : clauses.join(' AND ');
};
