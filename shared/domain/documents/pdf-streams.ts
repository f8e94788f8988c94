import { inflateSync } from 'node:zlib';
import { lastDictionary } from './pdf-dictionary.ts';
import { namesIn } from './pdf-names.ts';

type PdfStream = { dictionary: string; from: number };

const MIB = 1024 * 1024;
/** Inflated bytes of one object stream, and of all: real ones hold some hundred small objects. */
const MOST_OF_ONE = 8 * MIB;
const MOST_OF_ALL = 32 * MIB;
const MOST_STREAMS = 5000;

const END = 'endstream';
const begins = /(?<!end)stream[ \t]*(?:\r\n|\n|\r)/g;
const isFirst = /\/First\b/;
const isCount = /\/N\b/;
const deflated = /\/Filter[\0\t\n\f\r ]*(?:\/FlateDecode|\[[\0\t\n\f\r ]*\/FlateDecode[\0\t\n\f\r ]*\])/;
/** Also of data that lies in another file, and what is done to it besides. */
const coded = /\/(?:Filter|F|FFilter|DecodeParms|DP|FDecodeParms)\b/;

/** The place a stream ends at, for places that are asked for in order: the text is gone through once, whatever is in it. */
const endsOf = (text: string) => {
  let end = text.indexOf(END);
  return (from: number): number => {
    if (end !== -1 && end < from) end = text.indexOf(END, from);
    return end === -1 ? text.length : end;
  };
};

/**
 * Every stream, also one within another, which a reader may be sent to.
 * @returns undefined when it is not clear what belongs to one: a reader might see there what we do not
 */
const streamsOf = (text: string): PdfStream[] | undefined => {
  const streams: PdfStream[] = [];
  const endAfter = endsOf(text);
  let from = 0;
  for (const match of text.matchAll(begins)) {
    const end = streams.length > 0 ? endAfter(from) + END.length : 0;
    const dictionary = lastDictionary(text.slice(end <= match.index ? end : from, match.index));
    if (dictionary === undefined) return undefined;
    from = match.index + match[0].length;
    streams.push({ dictionary, from });
  }
  return streams;
};

/** The text without what stands in streams. */
export const outsideStreams = (text: string): string => {
  const parts: string[] = [];
  const endAfter = endsOf(text);
  let from = 0;
  for (const match of text.matchAll(begins)) {
    if (match.index < from) continue;
    parts.push(text.slice(from, match.index));
    from = endAfter(match.index);
  }
  return [...parts, text.slice(from)].join(' ');
};

/** Also those that do not say so: some readers go by the two numbers alone. */
const holdsObjects = ({ dictionary }: PdfStream): boolean =>
  namesIn(dictionary, false).objectStreams > 0 || (isFirst.test(dictionary) && isCount.test(dictionary));

/** Only what is deflated, or not coded at all, can be looked into: no other filter, none twice, no predictor. */
const decoded = (file: Buffer, { dictionary, from }: PdfStream, most: number): string | undefined => {
  const rest = dictionary.replace(deflated, '');
  if (coded.test(rest) || dictionary.includes('#')) return undefined;
  if (rest === dictionary) {
    const end = file.indexOf(END, from, 'latin1');
    return end === -1 || end - from > most ? undefined : file.toString('latin1', from, end);
  }
  try {
    return inflateSync(file.subarray(from), { maxOutputLength: most }).toString('latin1');
  } catch {
    return undefined;
  }
};

/**
 * The objects that are kept in streams, as text, with a hard bound on what they inflate to.
 * @param named how many object streams the file names anywhere
 * @returns undefined when one cannot be looked into, or one that is named was not found
 */
export const objectsInStreams = (file: Buffer, text: string, named: number): string[] | undefined => {
  const holding = streamsOf(text)?.filter(holdsObjects);
  const found = holding?.reduce((sum, { dictionary }) => sum + namesIn(dictionary, false).objectStreams, 0);
  if (!holding || found !== named || holding.length > MOST_STREAMS) return undefined;
  const objects: string[] = [];
  let left = MOST_OF_ALL;
  for (const stream of holding) {
    const inside = decoded(file, stream, Math.min(left, MOST_OF_ONE));
    if (inside === undefined || inside.length >= left) return undefined;
    left -= inside.length;
    objects.push(inside);
  }
  return objects;
};
