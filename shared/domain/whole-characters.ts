/**
 * A reviver for JSON that comes from outside. An escape can spell half a character (RFC 7493, 2.1): no database keeps it,
 * and no canonical form, so no evidence, can be made of it.
 * @throws SyntaxError for a name or text with a surrogate alone
 */
export const wholeCharacters = (name: string, value: unknown): unknown => {
  if (!name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()))
    throw new SyntaxError('a surrogate alone is no character');
  return value;
};
