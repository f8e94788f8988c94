import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { codeOf, Mendable } from './mendable.ts';

/** What the file holds. @returns undefined when there is none @throws Mendable when it is not what we wrote */
export const readDataFile = <S extends z.ZodType>(path: string, schema: S): z.output<S> | undefined => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new Mendable(
      `${path} cannot be read (${codeOf(cause) ?? 'unknown'}): mend its permissions, or start empty with \`npm start -- --fresh\`.`,
    );
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Mendable(`${path} is damaged: restore it, or start empty with \`npm start -- --fresh\`.`);
  }
};

/** Writes the whole file or, if we die meanwhile, leaves the old one. */
export const writeDataFile = (path: string, content: unknown, mode = 0o644): void => {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode });
  renameSync(draft, path);
};
