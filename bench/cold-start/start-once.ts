import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const CHILD = join(import.meta.dirname, 'child.cjs');

/** Milliseconds since the process began; `processor` is what all its threads used. */
export type Start = { loaded: number; answered: number; processor: number };

/** One start in a process of its own. @throws Error when the function fails at its first event */
export const startOnce = async (
  file: string,
  event: unknown,
  env: Readonly<Record<string, string>>,
  execArgv: readonly string[] = [],
): Promise<Start> => {
  const child = fork(CHILD, [file, JSON.stringify(event)], { env: { ...env }, execArgv: [...execArgv], silent: true });
  child.stdout?.resume();
  const complaints: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk));
  const told: (Start & { failed?: string })[] = [];
  child.on('message', (message) => told.push(message as Start));
  await once(child, 'close');
  const [start] = told;
  if (start === undefined || start.failed !== undefined)
    throw new Error(`${file}: ${start?.failed ?? Buffer.concat(complaints).toString()}`);
  return start;
};
