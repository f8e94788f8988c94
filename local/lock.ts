import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { codeOf, Mendable } from './mendable.ts';

const Holder = z.object({ pid: z.int().positive(), began: z.string().nullable() });
type Holder = z.output<typeof Holder>;

/**
 * When a process began, in the kernel's ticks: tells it from a later one with the same number. Only Linux says.
 * @returns `dead` for one that only waits for its parent to notice
 */
const beganAt = (pid: number): string | null => {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return state === 'Z' || state === 'X' ? 'dead' : (fields[18] ?? null);
  } catch {
    return null;
  }
};

const isAlive = ({ pid, began }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // EPERM: it lives, and is somebody else's.
    return codeOf(cause) === 'EPERM';
  }
  return began === null || beganAt(pid) === began;
};

const holderOf = (path: string): Holder | undefined => {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Gone meanwhile, or torn by a killed process: nobody's.
    return undefined;
  }
};

/**
 * Makes this process the only one that uses the folder. The lock of a dead process is taken over.
 * @returns how to give it back @throws Mendable when a living one holds it
 */
export const takeLock = (path: string): (() => void) => {
  mkdirSync(dirname(path), { recursive: true });
  const own: Holder = { pid: process.pid, began: beganAt(process.pid) };
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST')
        throw new Mendable(`${dirname(path)} cannot be written (${codeOf(cause) ?? 'unknown'}): mend its permissions.`);
    }
    const holder = holderOf(path);
    if (holder && isAlive(holder))
      throw new Mendable(
        `The system already runs on this data (process ${holder.pid}, ${dirname(path)}): use it, or stop it with \`kill ${holder.pid}\`.`,
      );
    rmSync(path, { force: true });
  }
};
