import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { roleCredentials } from './role-credentials.ts';

/** What one function may weigh: cold starts grow with it. */
export const BUDGET_BYTES = 700_000;

export type Bundle = { name: string; file: string; bytes: number };

export type BundleOptions = {
  names: readonly string[];
  /** Folder that holds `<name>/index.ts`. */
  source: string;
  /** Folder that gets `<name>/index.js`. It is emptied first. */
  out: string;
  /** Minified for the cloud; readable and fast to make for this machine. */
  minify: boolean;
};

/** Schemas compile themselves at their first use, which costs a start more than a whole life of requests gains. */
const INTERPRETED_SCHEMAS = 'globalThis.__zod_globalConfig={jitless:true};';

/** What a plugin makes is listed as `<its namespace>:<name>`. */
const isFile = (input: string): boolean => !/^[\w()-]+:/.test(input);

/** As {@link bundleFunctions}. @returns also every file that went in */
export const bundleWithSources = async ({
  names,
  source,
  out,
  minify,
}: BundleOptions): Promise<{ bundles: Bundle[]; sources: string[] }> => {
  await rm(out, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, resolve(source, name, 'index.ts')])),
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    mainFields: ['module', 'main'],
    supported: { 'dynamic-import': false },
    loader: { '.json': 'json' },
    minify,
    sourcemap: true,
    sourcesContent: !minify,
    legalComments: 'none',
    banner: { js: INTERPRETED_SCHEMAS },
    inject: [join(import.meta.dirname, 'mapped-stacks.ts')],
    plugins: [roleCredentials],
    logLevel: 'silent',
    metafile: true,
  });
  const bundles = await Promise.all(
    names.map(async (name): Promise<Bundle> => {
      const folder = join(out, name);
      await mkdir(folder, { recursive: true });
      // The package says `module`; what esbuild wrote is not.
      await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n');
      const file = join(folder, 'index.js');
      return { name, file, bytes: (await stat(file)).size };
    }),
  );
  return {
    bundles,
    sources: Object.keys(metafile.inputs)
      .filter(isFile)
      .map((path) => resolve(path)),
  };
};

/**
 * Bundles every function in one call: CommonJS for Node 24 with the AWS SDK inside, which starts faster than ES modules
 * there. Without dynamic import nothing is fetched lazily through the slow ESM loader. Functions keep no names beside
 * the source map's: giving each its own back takes time at every start.
 */
export const bundleFunctions = async (options: BundleOptions): Promise<Bundle[]> =>
  (await bundleWithSources(options)).bundles;

/** The bundles above the budget, as sentences. `allowed` names the exceptions and their own budgets. */
export const overBudget = (bundles: readonly Bundle[], allowed: Readonly<Record<string, number>> = {}): string[] =>
  bundles
    .filter(({ name, bytes }) => bytes > (allowed[name] ?? BUDGET_BYTES))
    .map(
      ({ name, bytes }) =>
        `${name} weighs ${Math.round(bytes / 1000)} kB, its budget is ${Math.round((allowed[name] ?? BUDGET_BYTES) / 1000)} kB`,
    );
