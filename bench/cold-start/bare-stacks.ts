import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleFunctions, type Bundle } from '../../lib/bundle.ts';

/** The stack every function is compared with. */
const BARE = 'bare';
/** The stack that functions which need a key are compared with too. */
export const BARE_KMS = 'bare-kms';

/** lib-dynamodb, middy, zod and one read (and KMS) as the AWS SDK is usually tuned: CommonJS, minified, no dynamic import. */
const tuned = async (name: string, folder: string): Promise<Bundle> => {
  const out = join(folder, 'tuned', name);
  const file = join(out, 'index.js');
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, name, 'index.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    mainFields: ['module', 'main'],
    supported: { 'dynamic-import': false },
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
  });
  await writeFile(join(out, 'package.json'), '{"type":"commonjs"}\n');
  const bytes = Object.entries(metafile.outputs).find(([path]) => path.endsWith('.js'))?.[1].bytes ?? 0;
  return { name, file, bytes };
};

/** Each, and the first also as functions here are bundled: what our own bundling takes off. */
export const bareStacks = async (folder: string): Promise<[Bundle, ...Bundle[]]> => {
  const ours = await bundleFunctions({
    names: [BARE],
    source: import.meta.dirname,
    out: join(folder, 'ours'),
    minify: true,
  });
  return [
    await tuned(BARE, folder),
    await tuned(BARE_KMS, folder),
    ...ours.map((bundle) => ({ ...bundle, name: `${BARE}, bundled as functions are` })),
  ];
};
