import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Unusable, wordsOf } from '../../terminal/unusable.ts';

export type EvidenceFile = { path: string; bytes: number };

/** JSON lines, compressed or not; an object of the seals bucket is one such line. */
const LINES = /\.jsonl?(\.gz)?$/;

/** Those of a folder that are no evidence: keys, notes of a person. They are counted, not read. */
export type Found = { files: EvidenceFile[]; others: number };

const inFolder = async (folder: string): Promise<Found> => {
  const names = await readdir(folder, { recursive: true });
  const all = await Promise.all(
    names.toSorted().map(async (name) => ({ path: join(folder, name), is: await stat(join(folder, name)) })),
  );
  const files = all.filter(({ is }) => is.isFile());
  const evidence = files.filter(({ path }) => LINES.test(path));
  return {
    files: evidence.map(({ path, is }) => ({ path, bytes: is.size })),
    others: files.length - evidence.length,
  };
};

/**
 * The files of evidence that paths name, folders with all that is below them.
 * @throws Unusable for a path that is not there or cannot be read, and for a file of another kind
 */
export const evidenceFiles = async (paths: readonly string[]): Promise<Found> => {
  const found: Found = { files: [], others: 0 };
  for (const path of paths) {
    try {
      const is = await stat(path);
      const own = is.isDirectory() ? await inFolder(path) : { files: [{ path, bytes: is.size }], others: 0 };
      found.files.push(...own.files);
      found.others += own.others;
    } catch (cause) {
      throw new Unusable(`${path} cannot be read (${wordsOf(cause)}): name a file or a folder that is there.`);
    }
  }
  const odd = found.files.find(({ path }) => !LINES.test(path));
  if (odd) throw new Unusable(`${odd.path} is no evidence: files end in .json, .jsonl, .json.gz or .jsonl.gz.`);
  if (found.files.length === 0)
    throw new Unusable(`There is no file of evidence in ${paths.join(', ')}: unpack the export there.`);
  return found;
};
