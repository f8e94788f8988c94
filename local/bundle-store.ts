import { hash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { codeOf, Mendable } from './mendable.ts';

const Contents = z.object({
  /** The same sources make other bundles when they are bundled otherwise. */
  recipe: z.string(),
  /** Digests of all that went in, by path. */
  sources: z.record(z.string(), z.string()),
  /** Stamps of all that came out, by path within the entry. */
  files: z.record(z.string(), z.string()),
});
type Contents = z.output<typeof Contents>;

/** What is made; only `keep` makes an entry of it. */
export type Draft = { folder: string; began: number };

const ENTRY = 'functions-';
const DRAFT = 'draft-';
const CONTENTS = 'made-of.json';
/** Each weighs some 200 MB. */
const MOST_KEPT = 3;
/** Nothing is made or removed for as long: the process that did it was killed. */
const DRAFT_LIVES_MS = 3_600_000;

/** What Linux and macOS say when a folder that is not empty has the name. */
const TAKEN = ['ENOTEMPTY', 'EEXIST'];

const digestOf = (path: string): string => {
  try {
    return hash('sha256', readFileSync(path));
  } catch {
    return 'missing';
  }
};

/** Tells a file from one that is torn or that somebody wrote to: nobody writes to an entry twice. */
const stampOf = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.size} at ${found.mtimeMs}` : 'missing';
};

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? Infinity;
const usedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The files of an entry or a draft, by path within it. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path !== CONTENTS && statSync(join(folder, path)).isFile(),
  );

const contentsOf = (folder: string): Contents | undefined => {
  try {
    return Contents.parse(JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8')));
  } catch {
    return undefined;
  }
};

const isWhole = (folder: string, { files }: Contents): boolean =>
  Object.entries(files).every(([path, stamp]) => stampOf(join(folder, path)) === stamp);

/** Notes that it was used. @returns false when another process removed it */
const isTouched = (folder: string): boolean => {
  try {
    utimesSync(folder, new Date(), new Date());
    return true;
  } catch {
    return false;
  }
};

/**
 * Bundles that were made before, each entry with the digests of what it was made from. Entries appear whole or not at
 * all, and never change.
 * @param store a folder that several processes may use at once
 */
export const openBundleStore = (store: string) => {
  const newestFirst = (prefix: string): string[] =>
    (existsSync(store) ? readdirSync(store) : [])
      .filter((name) => name.startsWith(prefix))
      .map((name) => join(store, name))
      .sort((left, right) => usedAt(right) - usedAt(left));

  const drop = (folder: string): void => rmSync(folder, { recursive: true, force: true });

  /** Not where it stands: others would find half of it. */
  const remove = (entry: string): void => {
    const aside = join(store, `${DRAFT}${randomUUID()}`);
    try {
      renameSync(entry, aside);
    } catch {
      // Another process removes it.
      return;
    }
    drop(aside);
  };

  return {
    /** @throws Mendable when the store cannot be written */
    draft(): Draft {
      const folder = join(store, `${DRAFT}${randomUUID()}`);
      try {
        mkdirSync(folder, { recursive: true });
      } catch (cause) {
        throw new Mendable(`${store} cannot be written (${codeOf(cause) ?? 'unknown'}): mend its permissions.`);
      }
      return { folder, began: changedAt(folder) };
    },

    drop,

    /** The folder of an entry that was made by this recipe of all its sources as they are now. */
    find(recipe: string): string | undefined {
      const known = new Map<string, string>();
      const now = (path: string): string => {
        const digest = known.get(path) ?? digestOf(path);
        known.set(path, digest);
        return digest;
      };
      for (const folder of newestFirst(ENTRY)) {
        const contents = contentsOf(folder);
        if (!contents || !isWhole(folder, contents)) {
          remove(folder);
          continue;
        }
        if (contents.recipe !== recipe) continue;
        if (!Object.entries(contents.sources).every(([path, digest]) => now(path) === digest)) continue;
        if (isTouched(folder)) return folder;
      }
      return undefined;
    },

    /**
     * Makes a draft an entry, and removes the entries that were not used for longest. A draft whose sources were written
     * while it was made may be of either state of them and stays a draft, like one that another process made first.
     */
    keep({ folder, began }: Draft, recipe: string, sources: readonly string[]): void {
      const contents: Contents = {
        recipe,
        sources: Object.fromEntries(sources.map((path) => [path, digestOf(path)])),
        files: Object.fromEntries(filesOf(folder).map((path) => [path, stampOf(join(folder, path))])),
      };
      if (sources.some((path) => changedAt(path) >= began)) return;
      const name = hash('sha256', JSON.stringify([recipe, contents.sources])).slice(0, 32);
      writeFileSync(join(folder, CONTENTS), JSON.stringify(contents));
      try {
        renameSync(folder, join(store, `${ENTRY}${name}`));
      } catch (cause) {
        if (!TAKEN.includes(codeOf(cause) ?? '')) throw cause;
      }
      for (const entry of newestFirst(ENTRY).slice(MOST_KEPT)) remove(entry);
      for (const left of newestFirst(DRAFT)) if (usedAt(left) < Date.now() - DRAFT_LIVES_MS) drop(left);
    },
  };
};
