import { createWriteStream, statSync, truncateSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Writable } from 'node:stream';

const LARGEST_BYTES = 20_000_000;

/** Where functions print to: a file, and the terminal when asked. It begins anew when it has grown large. */
export const openFunctionLog = (
  path: string,
  alsoTo?: NodeJS.WritableStream,
): { output: Writable; stop: () => Promise<void> } => {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES) truncateSync(path);
  const file = createWriteStream(path, { flags: 'a' });
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      alsoTo?.write(chunk);
      file.write(chunk, done);
    },
  });
  // Every thread's stdout and stderr are piped into it.
  output.setMaxListeners(0);
  return {
    output,
    async stop() {
      file.end();
      await finished(file);
    },
  };
};
