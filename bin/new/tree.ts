import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Unusable } from '../terminal/unusable.ts';

/** The project's files with what is to be changed of them; nothing is written before everything is known to fit. */
export const openTree = (root: string) => {
  const changed = new Map<string, string>();
  const known = (path: string): string => {
    const text =
      changed.get(path) ?? (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
    if (text === undefined) throw new Unusable(`There is no ${path}: was the name spelt as it is there?`);
    return text;
  };
  return {
    /** The file of a folder in which a text stands. */
    holding: (folder: string, text: string): string | undefined =>
      readdirSync(join(root, folder))
        .map((name) => `${folder}/${name}`)
        .find((path) => known(path).includes(text)),
    has: (path: string): boolean => changed.has(path) || existsSync(join(root, path)),
    read: known,
    /** @throws Unusable when the file is there already */
    create: (path: string, text: string): void => {
      if (changed.has(path) || existsSync(join(root, path)))
        throw new Unusable(`${path} is there already: choose another name, or go on with that file.`);
      changed.set(path, text);
    },
    edit: (path: string, change: (text: string) => string): void => void changed.set(path, change(known(path))),
    /** Writes everything, as the formatter wants it. @returns what was written */
    write: async (): Promise<string[]> => {
      const written = await Promise.all(
        [...changed].map(async ([path, text]): Promise<[string, string]> => [
          path,
          await format(text, { ...(await resolveConfig(join(root, path))), filepath: path }),
        ]),
      );
      for (const [path, text] of written) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      return written.map(([path]) => path);
    },
  };
};
export type Tree = ReturnType<typeof openTree>;

/** Puts text behind the first place that a pattern finds. @throws Unusable when it finds none */
export const behind = (text: string, place: RegExp, what: string): string => {
  const found = place.exec(text);
  if (!found) throw new Unusable(`There is no place like ${String(place)} to add to: do it by hand (docs/guides).`);
  const at = found.index + found[0].length;
  return text.slice(0, at) + what + text.slice(at);
};

/** Imports a name, beside what is imported from there already. */
export const importing = (text: string, name: string, from: string): string => {
  const there = new RegExp(`import \\{([^}]*)\\} from '${from.replaceAll('.', '\\.')}';`).exec(text);
  if (!there) return `import { ${name} } from '${from}';\n${text}`;
  const bare = name.replace(/^type /, '');
  const names = (there[1] ?? '').split(',').map((one) => one.trim().replace(/^type /, ''));
  if (names.includes(bare)) return text;
  return text.replace(there[0], `import { ${(there[1] ?? '').trim().replace(/,$/, '')}, ${name} } from '${from}';`);
};

/** Adds a name to the list that another one stands in, imports aside. @throws Unusable when it stands in none */
export const beside = (text: string, known: string, added: string): string => {
  const last = [...text.matchAll(/^import [^;]*;\n/gm)].at(-1);
  const end = last ? last.index + last[0].length : 0;
  return text.slice(0, end) + behind(text.slice(end), new RegExp(`\\b${known}\\b(?=\\s*[,}])`), `, ${added}`);
};
