import { execFile } from 'node:child_process';
import { join } from 'node:path';

export type Ran = { code: number; stdout: string; stderr: string };

/** Runs a program of bin/ as a person would, in a process of its own. */
export const program =
  (name: string, cwd?: () => string) =>
  (...args: string[]): Promise<Ran> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        [join(import.meta.dirname, '../../bin', name), ...args],
        { maxBuffer: 2 ** 26, ...(cwd && { cwd: cwd() }) },
        (failure, stdout, stderr) =>
          resolve({
            code: failure === null ? 0 : typeof failure.code === 'number' ? failure.code : -1,
            stdout,
            stderr,
          }),
      );
    });
