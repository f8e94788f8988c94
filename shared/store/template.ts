/** The names between braces of a template: `FieldsOf<'USER#{userCode}'>` is `'userCode'`. Serves table keys and URL paths. */
export type FieldsOf<T extends string> = T extends `${string}{${infer Field}}${infer Rest}`
  ? Field | FieldsOf<Rest>
  : never;

/** A template that only names fields of `Known`; otherwise a type that tells which name is wrong. */
export type Template<T extends string, Known> =
  FieldsOf<T> extends Known ? T : `no such field: ${Exclude<FieldsOf<T>, Known> & string}`;

const field = /\{(\w+)\}/g;

/** The names between braces, in order. */
export const fieldsOf = (template: string): string[] => [...template.matchAll(field)].map(([, name]) => name ?? '');

/** The template up to its first field: the fixed part that IAM conditions and range reads rely on. */
export const prefixOf = (template: string): string => template.split('{', 1)[0] ?? '';

/** Numbers in keys are padded so that their text order is their numeric order. */
const KEY_DIGITS = 12;

/** A number as keys have it. */
export const keyNumber = (value: number): string => String(value).padStart(KEY_DIGITS, '0');

const keyPart = (value: unknown, name: string): string => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return keyNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' || value === '') throw new Error(`key field ${name} has no value`);
  if (value.includes('#')) throw new Error(`key field ${name} contains '#', the separator of key parts`);
  return value;
};

/**
 * Fills a key template.
 * @returns undefined when a field has no value: the item is then absent from that (sparse) index.
 * @throws Error when a value contains `#`: it would forge another key.
 */
export const fillKey = (template: string, values: Readonly<Record<string, unknown>>): string | undefined => {
  if (fieldsOf(template).some((name) => values[name] === undefined || values[name] === null)) return undefined;
  return template.replaceAll(field, (_, name: string) => keyPart(values[name], name));
};

/** As {@link fillKey}, for keys that must exist. @throws Error naming the field that is missing */
export const requireKey = (template: string, values: Readonly<Record<string, unknown>>): string => {
  const key = fillKey(template, values);
  if (key === undefined) throw new Error(`key ${template} lacks one of its fields`);
  return key;
};
