import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const module = pathToFileURL(join(import.meta.dirname, '../../local/own-folder.ts')).href;
const program = `
  const { ownFolder } = await import('${module}');
  process.stdin.once('data', () => process.exit(0));
  console.log(ownFolder());
`;

/** A process with a folder of its own, and how to wait for its end. */
const started = async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as string[];
  return { child, folder: (line ?? '').trim(), exit: once(child, 'close') };
};

it('a folder of a process’s own is gone when the process ends', async () => {
  const { child, folder, exit } = await started();
  expect(existsSync(folder)).toBe(true);
  child.stdin.end('end\n');
  expect(await exit).toEqual([0, null]);
  expect(existsSync(folder)).toBe(false);
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a folder of a process’s own is gone when the process is told to end by %s', async (signal, code) => {
  const { child, folder, exit } = await started();
  child.kill(signal);
  expect(await exit).toEqual([code, null]);
  expect(existsSync(folder)).toBe(false);
});
