import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

const CHILD = join(import.meta.dirname, 'child.cjs');

/** A function that does not come to an end must not keep the bench waiting. */
const GIVEN_UP_MS = 15_000;

/** Milliseconds since the process began; `processor` is what all its threads used. */
export type Start = { loaded: number; answered: number; processor: number; status?: number };

/** What a function is called with first, and how much time it is told it has. */
export type First = { event: unknown; remainingMs: number };

/** One start in a process of its own. @throws Error when the function fails at its first event */
export const startOnce = async (
  file: string,
  { event, remainingMs }: First,
  env: Readonly<Record<string, string>>,
  execArgv: readonly string[] = [],
): Promise<Start> => {
  const child = spawn(process.execPath, [...execArgv, CHILD, file, JSON.stringify(event), String(remainingMs)], {
    env: { ...env },
    timeout: GIVEN_UP_MS,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  // Node types four streams as if any of them could be missing; `stdio` above says which are piped.
  const [, , errors, telling] = child.stdio as unknown as [null, null, Readable, Readable];
  const [told, complaints] = await Promise.all([text(telling), text(errors), once(child, 'close')]);
  const start = (told === '' ? { failed: complaints } : JSON.parse(told)) as Start & { failed?: string };
  if (start.failed !== undefined) throw new Error(`${file}: ${start.failed === '' ? 'no answer' : start.failed}`);
  return start;
};
