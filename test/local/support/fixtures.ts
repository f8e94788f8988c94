import { join } from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { bundleFunctions } from '../../../lib/bundle.ts';
import { functionHost, type FunctionHost } from '../../../local/function-host.ts';
import { scratch } from './scratch.ts';

/** Text kept as it is written. */
export const kept = (): { output: Writable; text: () => string } => {
  let text = '';
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  return { output, text: () => text };
};

/** The fixture functions of this folder, hosted until the test ends. */
export const hostFixtures = async (
  names: readonly string[],
  { env = {}, clock = new SharedArrayBuffer(8), output = kept().output } = {},
): Promise<FunctionHost> => {
  const out = join(scratch(), 'functions');
  const bundles = await bundleFunctions({
    names,
    source: join(import.meta.dirname, '..', 'fixtures'),
    out,
    minify: false,
  });
  const host = functionHost(
    bundles.map(({ name, file }) => ({ name, file, env })),
    { clock, output },
  );
  onTestFinished(() => host.stop());
  return host;
};
