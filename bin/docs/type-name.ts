import * as z from 'zod';

const checked = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
});

const textName = (schema: z.ZodType): string => {
  const { format, pattern } = checked.parse(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  if (format === 'date-time') return 'time';
  if (format === 'date') return 'date';
  return pattern === undefined ? 'text' : `text \`${pattern}\``;
};

/** A schema in few words, for people: `time`, `list of text`, the values of a choice. */
export const typeName = (schema: unknown): string => {
  if (schema instanceof z.ZodOptional) return typeName(schema.unwrap());
  if (schema instanceof z.ZodArray) return `list of ${typeName(schema.element)}`;
  if (schema instanceof z.ZodEnum) return schema.options.join(', ');
  if (schema instanceof z.ZodObject) return `{${Object.keys(schema.shape).join(', ')}}`;
  if (schema instanceof z.ZodRecord) return 'any fields';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'integer' : 'number';
  if (schema instanceof z.ZodCustom) return 'ciphertext';
  return schema instanceof z.ZodType ? textName(schema) : '';
};
