/** The part of OpenAPI 3.0's schema objects that our document uses. */
export type Schema = {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  nullable?: boolean;
  enum?: readonly unknown[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: boolean;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  not?: Schema;
  default?: unknown;
};

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const each = (map: Json): Json =>
  Object.fromEntries(
    Object.entries(map).map(([name, schema]) => [name, isObject(schema) ? jsonSchemaOf(schema) : schema]),
  );

/**
 * A schema of OpenAPI 3.0 as JSON Schema, draft 7: `nullable` is a type, an exclusive minimum a number, and a component
 * is known by its own name.
 */
export const jsonSchemaOf = ({ nullable, exclusiveMinimum, type, minimum, properties, $ref, ...rest }: Json): Json => ({
  ...Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((one: unknown) => (isObject(one) ? jsonSchemaOf(one) : one))
        : isObject(value) && name !== 'default'
          ? jsonSchemaOf(value)
          : value,
    ]),
  ),
  ...(type !== undefined && { type: nullable === true ? [type, 'null'] : type }),
  ...(minimum !== undefined && { [exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum']: minimum }),
  ...(isObject(properties) && { properties: each(properties) }),
  ...(typeof $ref === 'string' && { $ref: $ref.split('/').at(-1) }),
});
