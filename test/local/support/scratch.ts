import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of one's own, gone after the test. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'credbuzzpay-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
