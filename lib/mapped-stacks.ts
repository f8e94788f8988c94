import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

const BUNDLE = /(\/[^\s()]+\/index\.js):(\d+):(\d+)/;

const maps = new Map<string, SourceMap | undefined>();

const read = (file: string): SourceMap | undefined => {
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- what esbuild wrote beside its bundle
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  } catch {
    // A stack that names places in the bundle is better than none.
    return undefined;
  }
};

const mapOf = (file: string): SourceMap | undefined => {
  if (!maps.has(file)) maps.set(file, read(file));
  return maps.get(file);
};

const mapped = (frame: string): string =>
  frame.replace(BUNDLE, (place, file: string, line: string, column: string) => {
    const origin = mapOf(file)?.findOrigin(Number(line), Number(column));
    if (origin === undefined || !('fileName' in origin)) return place;
    return `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}`;
  });

/**
 * Bundled into every function before its own code: a stack names the lines that were written. The map is read when the
 * first stack is asked for; Node's own option reads it at each start (docs/bench/improvements.md).
 */
Error.prepareStackTrace = (error, frames) =>
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- V8's frames say where they are; their type does not know
  [String(error), ...frames.map((frame) => `    at ${mapped(String(frame))}`)].join('\n');
