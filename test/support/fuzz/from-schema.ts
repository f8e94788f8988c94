import fc from 'fast-check';
import { hostileText } from './hostile.ts';
import type { Schema } from './json-schema.ts';

/** Values worth trying under a name, by what the world holds: see world.ts. */
export type Lexicon = Readonly<Record<string, readonly unknown[]>>;

const MOST_OPTIONAL = 0.7;

/** Numbers at their limits and beside them. */
const limits = ({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema): number[] => [
  minimum - 1,
  minimum,
  minimum + 1,
  maximum - 1,
  maximum,
  maximum + 1,
];

const sized = ({ minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> => {
  const most = Math.min(maxLength, 2100);
  return fc.oneof(
    {
      weight: 12,
      arbitrary: fc.string({ unit: 'grapheme-ascii', minLength, maxLength: Math.min(Math.max(minLength, 40), most) }),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(minLength - 1, minLength, most, most + 1)
        .map((length) => 'x'.repeat(Math.max(0, length))),
    },
    { weight: 1, arbitrary: hostileText },
  );
};

const matching = (pattern: string): fc.Arbitrary<string> | undefined => {
  try {
    const made = fc.stringMatching(new RegExp(pattern, 'u'), { size: 'small' });
    fc.sample(made, 1);
    return made;
  } catch {
    // A construct that cannot be turned round: the lexicon has to know a value.
    return undefined;
  }
};

const textOf = (schema: Schema): fc.Arbitrary<string> => {
  const made = schema.pattern === undefined ? undefined : matching(schema.pattern);
  return made ? fc.oneof({ weight: 20, arbitrary: made }, { weight: 1, arbitrary: sized(schema) }) : sized(schema);
};

const plain = (schema: Schema, lexicon: Lexicon): fc.Arbitrary<unknown> => {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => plain(one, lexicon)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...limits(schema)) },
        { weight: 4, arbitrary: fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 200, 200) }) },
      );
    case 'string':
      return textOf(schema);
    case 'array': {
      const { items = {}, minItems = 0, maxItems = 3 } = schema;
      const most = Math.min(maxItems, 60);
      const item = plain(items, lexicon);
      return fc.oneof(
        { weight: 10, arbitrary: fc.array(item, { minLength: minItems, maxLength: Math.min(most, 3) }) },
        { weight: 1, arbitrary: fc.array(item, { minLength: most, maxLength: most + 1 }) },
      );
    }
    case 'object':
      return objectOf(schema, lexicon);
    case undefined:
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};

const field = (name: string, schema: Schema, lexicon: Lexicon): fc.Arbitrary<unknown> => {
  const known = (lexicon[name] ?? []).filter((value) => schema.enum?.includes(value) !== false);
  const [best] = known;
  const made = plain(schema, lexicon);
  const bare =
    schema.nullable === true
      ? fc.oneof({ weight: 6, arbitrary: made }, { weight: 1, arbitrary: fc.constant(null) })
      : made;
  if (known.length === 0) return bare;
  return fc.oneof(
    { weight: 36, arbitrary: fc.constant(best) },
    { weight: 12, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: bare },
  );
};

/** Objects with all that is required and some of what is not; now and then with all, or with the bare minimum. */
const objectOf = ({ properties = {}, required = [] }: Schema, lexicon: Lexicon): fc.Arbitrary<unknown> => {
  const names = Object.keys(properties);
  const optional = names.filter((name) => !required.includes(name));
  const values = Object.fromEntries(names.map((name) => [name, field(name, properties[name] ?? {}, lexicon)]));
  const chosen = fc.oneof(
    { weight: 1, arbitrary: fc.constant(optional) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(...optional.map(() => fc.integer({ min: 0, max: 99 })))
        .map((draws) => optional.filter((_, at) => (draws[at] ?? 0) < MOST_OPTIONAL * 100)),
    },
  );
  return fc.tuple(chosen, fc.record(values)).map(([kept, all]) => {
    const present = new Set([...required, ...kept]);
    return Object.fromEntries(Object.entries(all).filter(([name]) => present.has(name)));
  });
};

/** Values that a schema takes or nearly takes: what is known under a name, what its pattern makes, and its limits. */
export const valueOf = (schema: Schema, lexicon: Lexicon, name?: string): fc.Arbitrary<unknown> =>
  name === undefined ? plain(schema, lexicon) : field(name, schema, lexicon);
