import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';

/**
 * Runs Java so that it dies with this process, whatever kills it: a shell keeps reading a pipe whose other end only we
 * hold, and when the pipe ends without the goodbye line kills Java and removes its scratch folder. `exec` makes the child
 * we spawned Java itself.
 */
const SCRIPT =
  'scratch=$1; shift; (read -r _ <&3 || { kill -9 $$; rm -rf "$scratch"; }) 2>/dev/null & exec "$0" "$@" 3<&-';

export type JavaProcess = {
  /** Resolves when it has ended, with its exit code and the last of what it wrote to stderr. */
  ended: Promise<{ code: number | null; complaint: string }>;
  stop: () => Promise<void>;
};

const MOST_KEPT = 4000;
const STOP_WITHIN_MS = 4000;

/** Starts `java` with these arguments, of JAVA_HOME where that is set. Nothing it unpacks outlives it. */
export const startJava = (args: readonly string[]): JavaProcess => {
  const home = process.env['JAVA_HOME'];
  const java = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const scratch = mkdtempSync(join(tmpdir(), 'credbuzzpay-java-'));
  // Native libraries are unpacked to the first; the second keeps the counters of the machine out of /tmp.
  const own = [`-Djava.io.tmpdir=${scratch}`, '-XX:-UsePerfData'];
  const child = spawn('/bin/sh', ['-c', SCRIPT, java, scratch, ...own, ...args], {
    // A session of its own: Ctrl-C in the terminal must reach only us, who stop things in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const leash = child.stdio[3] as Writable;
  leash.on('error', () => undefined);
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-MOST_KEPT);
  });
  // Not `close`: that waits for the leash, which the shell holds until it hears the goodbye.
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    rmSync(scratch, { recursive: true, force: true });
    leash.end('goodbye\n');
    return { code: typeof code === 'number' ? code : null, complaint };
  });
  return {
    ended,
    async stop() {
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(last);
    },
  };
};
