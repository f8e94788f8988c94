const hex = /<[0-9a-fA-F\0\t\n\f\r ]*>/y;
const lineEnd = /[\r\n]/g;
const blank = /[\0\t\n\f\r ]/;

const endOf = (pattern: RegExp, text: string, from: number): number | undefined => {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
};

/** Parentheses nest, and a backslash takes the meaning from the next. @returns undefined when the string never ends */
const endOfString = (text: string, from: number): number | undefined => {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') open += 1;
    else if (text[at] === ')' && (open -= 1) === 0) return at + 1;
  }
  return undefined;
};

/**
 * The dictionary that some text of a PDF ends with (ISO 32000-2, 7.2 and 7.3). The text is read token by token from its
 * beginning, so that none of it is taken for something else than a reader takes it for.
 * @returns undefined when it ends otherwise: within a string or a comment, or with brackets that do not match
 */
export const lastDictionary = (text: string): string | undefined => {
  let [at, depth, begin] = [0, 0, 0];
  let last: string | undefined;
  while (at < text.length) {
    const [char, pair] = [text.charAt(at), text.slice(at, at + 2)];
    let next: number | undefined = at + 1;
    if (pair === '<<') {
      if (depth === 0) begin = at;
      depth += 1;
      next = at + 2;
    } else if (pair === '>>' && depth > 0) {
      depth -= 1;
      next = at + 2;
      if (depth === 0) last = text.slice(begin, next);
    } else {
      if (char === '(') next = endOfString(text, at);
      if (char === '<') next = endOf(hex, text, at);
      if (char === '%') next = endOf(lineEnd, text, at);
      if (char === ')' || char === '>') next = undefined;
      if (depth === 0 && char !== '%' && !blank.test(char)) last = undefined;
    }
    if (next === undefined) return undefined;
    at = next;
  }
  return depth === 0 ? last : undefined;
};
