import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const NEWLINE = 0x0a;

export type Line = { number: number; text: string };

const textOf = (parts: readonly Buffer[]): string => {
  const bytes = Buffer.concat(parts);
  if (!isUtf8(bytes)) throw new Error('a line that is not UTF-8');
  return bytes.toString();
};

/**
 * The lines of a file, one after the other, unpacked where its name ends in `.gz`. Not from node:readline, which also
 * breaks lines at U+2028, a sign that JSON texts may hold.
 * @param onBytes told how much of the file was read, for those who watch
 * @throws Error for a file that cannot be read or unpacked, and for what is not UTF-8
 */
export async function* linesOf(path: string, onBytes: (count: number) => void): AsyncGenerator<Line, void, undefined> {
  const file = createReadStream(path);
  file.on('data', (chunk) => onBytes(chunk.length));
  // What fails is thrown to whoever reads the end of the pipeline.
  const bytes: AsyncIterable<Buffer> = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
  let parts: Buffer[] = [];
  let number = 1;
  for await (const chunk of bytes) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      yield { number, text: textOf([...parts, chunk.subarray(from, to)]) };
      parts = [];
      number += 1;
      from = to + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield { number, text: textOf(parts) };
}
