import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const held: string[] = [];

const watch = (): void => {
  process.once('exit', () => {
    // What we started may die a moment later than we do, and write until then.
    for (const folder of held) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
};

/** A new folder among the machine's temporary ones. It is gone when this process ends, also by Ctrl-C. */
export const ownFolder = (): string => {
  if (held.length === 0) watch();
  const folder = mkdtempSync(join(tmpdir(), 'credbuzzpay-'));
  held.push(folder);
  return folder;
};
