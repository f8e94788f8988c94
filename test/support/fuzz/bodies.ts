import fc from 'fast-check';
import { valueOf, type Lexicon } from './from-schema.ts';
import { hostileValue } from './hostile.ts';
import type { Schema } from './json-schema.ts';

const MAX_BODY_BYTES = 64 * 1024;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One field replaced, taken away or added, at the top or one level below. */
const mutated = (value: unknown): fc.Arbitrary<unknown> => {
  if (!isObject(value) || Object.keys(value).length === 0) return hostileValue;
  const inside = fc.constantFrom(...Object.keys(value)).chain((name) =>
    fc.oneof(
      { weight: 4, arbitrary: hostileValue.map((other) => ({ ...value, [name]: other })) },
      {
        weight: 1,
        arbitrary: fc.constant(Object.fromEntries(Object.entries(value).filter(([one]) => one !== name))),
      },
      ...(isObject(value[name])
        ? [{ weight: 4, arbitrary: mutated(value[name]).map((other) => ({ ...value, [name]: other })) }]
        : []),
    ),
  );
  return fc.oneof(
    { weight: 6, arbitrary: inside },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('role', 'userCode', 'isActive', 'x', '', 'a.b', '#'), hostileValue)
        .map(([name, other]) => ({ ...value, [name]: other })),
    },
  );
};

/** What can be wrong with a JSON text whatever it says. */
const manglings: readonly ((text: string) => string | Buffer)[] = [
  (text) => text.replace('{', '{"__proto__":{"role":"super_admin"},'),
  (text) => text.replace('{', '{"constructor":{"prototype":{"role":"admin"}},'),
  (text) => text.replace('{', '{"\\u005f_proto__":{"role":"admin"},'),
  (text) => text.replace(/^\{("[^"]*":)/, '{$1null,$1'),
  (text) => text.replace(/:/, ':1e400,"y":'),
  (text) => text.replace(/"([^"]*)"/g, '"$1\\ud800"'),
  (text) => text.replace(/"([^"]*)"/, '"$1\\u0000"'),
  (text) => text.slice(0, -1),
  (text) => `${text}${text}`,
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('"', "'"),
  (text) => `${text}// a comment`,
  (text) => text.replace(/:[^,}]*/, ':NaN'),
  (text) => text.replace(/:[^,}]*/, ':undefined'),
  (text) => text.padEnd(MAX_BODY_BYTES),
  (text) => text.padEnd(MAX_BODY_BYTES + 1),
  (text) => `${'['.repeat(30_000)}${text}${']'.repeat(30_000)}`,
  (text) => Buffer.from(text, 'utf16le'),
  (text) =>
    Buffer.concat([Buffer.from(text.slice(0, 1)), Buffer.from([0xff, 0xfe, 0xc0, 0xaf]), Buffer.from(text.slice(1))]),
  (text) => Buffer.from(text.replace(/"([^"]*)"/, '"\u00e9"'), 'latin1'),
];

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/**
 * Bodies for a schema: good ones, nearly good ones, and such as nobody in their right mind sends.
 * @param whole bodies known to be taken, where fields depend on each other
 */
export const bodyOf = (schema: Schema, lexicon: Lexicon, whole: readonly unknown[] = []): fc.Arbitrary<Buffer> => {
  const made = valueOf(schema, lexicon);
  const good = whole.length === 0 ? made : fc.oneof(made, fc.constantFrom(...whole));
  return fc.oneof(
    { weight: 16, arbitrary: good.map(bytesOf) },
    { weight: 6, arbitrary: good.chain(mutated).map(bytesOf) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(good, fc.constantFrom(...manglings))
        .map(([value, mangle]) => Buffer.from(mangle(JSON.stringify(value)) as string)),
    },
    { weight: 1, arbitrary: hostileValue.map(bytesOf) },
    { weight: 1, arbitrary: fc.constant(Buffer.alloc(0)) },
  );
};

/** Bodies where none, or any, is taken. */
export const anyBody: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(Buffer.alloc(0)) },
  { weight: 2, arbitrary: hostileValue.map(bytesOf) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
);
