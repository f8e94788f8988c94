import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Endpoints } from '../../../local/system-types.ts';

const program = resolve(import.meta.dirname, '..', '..', '..', 'bin', 'local.ts');

const wait = { timeout: 40_000, interval: 30 };

export type Running = {
  pid: number;
  text: () => string;
  exit: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => void;
  /** Resolves when it says it is ready; rejects when it ended before. */
  ready: () => Promise<Endpoints>;
};

/** `npm start` in a folder of one's own, on free ports. */
export const startProcess = (folder: string, args = ['--port', '0'], env: Record<string, string> = {}): Running => {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exit = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await exit;
  });
  return {
    pid: child.pid ?? 0,
    text: () => text,
    exit,
    kill: (signal) => child.kill(signal),
    async ready() {
      await vi.waitUntil(() => text.includes('ready after') || child.exitCode !== null, wait);
      if (child.exitCode !== null) throw new Error(text);
      return JSON.parse(readFileSync(join(folder, '.local', 'endpoints.json'), 'utf8')) as Endpoints;
    },
  };
};

/** The processes a process has started and those have started, as Linux knows them. */
export const descendants = (pid: number): number[] => {
  const listed = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(listed)) return [];
  const children = readFileSync(listed, 'utf8')
    .trim()
    .split(' ')
    .filter((one) => one !== '')
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
};

const isRunning = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z');
  } catch {
    return false;
  }
};

/** Waits until none of these is left. */
export const untilGone = (pids: readonly number[]): Promise<unknown> => vi.waitUntil(() => !pids.some(isRunning), wait);
