import { hash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version as esbuild } from 'esbuild';
import { bundleWithSources, type BundleOptions } from '../lib/bundle.ts';
import { filesOf, openBundleStore } from './bundle-store.ts';
import { codeOf } from './mendable.ts';

const root = resolve(import.meta.dirname, '..');

/** How bundles are made, as this process has read it. */
const HOW = ['lib/bundle.ts', 'lib/role-credentials.ts'].map((path) => hash('sha256', readFileSync(join(root, path))));

/** What decides which files esbuild reads. */
const settings = (): string[] =>
  ['package.json', 'package-lock.json', 'tsconfig.json', 'node_modules/.package-lock.json']
    .map((path) => join(root, path))
    .filter((path) => existsSync(path));

/** A second name of the same file costs nothing; another disk needs a copy. */
const share = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') throw cause;
    copyFileSync(from, to);
  }
};

/** Fills a folder with what another holds. @returns false when that is gone meanwhile */
const filled = (out: string, from: string): boolean => {
  rmSync(out, { recursive: true, force: true });
  try {
    for (const path of filesOf(from)) share(join(from, path), join(out, path));
    return true;
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    return false;
  }
};

/**
 * As {@link bundleFunctions}, for this machine: bundles of the same sources are made once and shared. `out` has them under
 * names of its own, so what is removed from the store stays there.
 * @param store a folder that several processes may use at once
 */
export const keptBundles = async ({
  store: place,
  out,
  ...asked
}: Omit<BundleOptions, 'minify'> & { store: string }): Promise<{ name: string; file: string }[]> => {
  const store = openBundleStore(place);
  const recipe = JSON.stringify({ ...asked, source: resolve(asked.source), esbuild, how: HOW });
  const bundles = asked.names.map((name) => ({ name, file: join(out, name, 'index.js') }));
  const found = store.find(recipe);
  if (found !== undefined && filled(out, found)) return bundles;

  const draft = store.draft();
  try {
    const { sources } = await bundleWithSources({ ...asked, out: draft.folder, minify: false });
    filled(out, draft.folder);
    store.keep(draft, recipe, [...sources, ...settings()]);
    return bundles;
  } finally {
    store.drop(draft.folder);
  }
};
