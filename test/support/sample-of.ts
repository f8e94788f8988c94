import * as z from 'zod';
import { Sealed } from '../../shared/domain/secret.ts';

/** Values of every format our schemas know; a field gets the first that its schema accepts. */
const texts = [
  'some text',
  'ABC234',
  'MUM01',
  'KYC',
  'john.doe@example.com',
  '+919876543210',
  '400001',
  '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  '2025-11-12T06:30:00.000Z',
  '2025-11-12T06',
  '2025-11-12',
  '192.0.2.17',
  'HDFC0001234',
  'some-name',
  '1234',
  'IN',
  '7',
  'Asha',
  'ab'.repeat(32),
  'c2lnbmVk',
  'some_name',
  'https://example.com/',
];

/**
 * A value the schema accepts, the same each time.
 * @param optional whether fields that may be absent are present
 * @throws Error when it knows no value for a part: add one to `texts`
 */
export const sampleOf = <S extends z.ZodType>(schema: S, optional = true): z.output<S> =>
  schema.parse(valueFor(schema, optional));

const valueFor = (schema: z.ZodType, optional: boolean): unknown => {
  if (schema instanceof z.ZodOptional) return optional ? valueFor(schema.unwrap() as z.ZodType, optional) : undefined;
  if (schema instanceof z.ZodDefault) return optional ? valueFor(schema.unwrap() as z.ZodType, optional) : undefined;
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.ZodType>(schema.shape);
    return Object.fromEntries(
      fields.map(([name, field]) => [name, valueFor(field, optional)]).filter(([, value]) => value !== undefined),
    );
  }
  if (schema instanceof z.ZodArray) return [valueFor(schema.element as z.ZodType, optional)];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodRecord) {
    const value = schema.valueType as z.ZodType;
    return { some: value.safeParse('value').success ? 'value' : valueFor(value, optional) };
  }
  const candidates = schema instanceof z.ZodEnum ? schema.options : [true, 3, new Sealed('sealed'), ...texts];
  const found = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (found === undefined) throw new Error(`no sample for ${JSON.stringify(schema.def.type)}`);
  return found;
};
