import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { readDirectory, writeDirectory } from '../shared/adapters/ifsc/directory-file.ts';

/** Razorpay's open IFSC data as its npm package brings it. To refresh: change it, run the script, look at the counts. */
const VERSION = '2.0.50';

/** Fewer than these, and the source is damaged: banks and branches do not vanish by the thousand. */
const LEAST: Readonly<Record<string, number>> = { banks: 250, branches: 170_000, members: 1000 };
/** What the asset may add to a function, in bytes. */
const MOST_BYTES = 300_000;

const folder = join(import.meta.dirname, '../shared/data/ifsc');

const Branches = z.record(z.string().regex(/^[A-Z]{4}$/), z.array(z.union([z.int(), z.string()])));
const Names = z.record(z.string(), z.string());
const Banks = z.record(z.string(), z.looseObject({}));

/** Unpacks the package into a folder that is gone afterwards; it never becomes a dependency. */
const withPackage = <T>(use: (read: (path: string) => string) => T): T => {
  const place = mkdtempSync(join(tmpdir(), 'ifsc-'));
  try {
    execFileSync('npm', ['pack', `ifsc@${VERSION}`, '--silent'], { cwd: place });
    execFileSync('tar', ['xzf', `ifsc-${VERSION}.tgz`], { cwd: place });
    return use((path) => readFileSync(join(place, 'package', path), 'utf8'));
  } finally {
    rmSync(place, { recursive: true });
  }
};

const sixCharacters = (branch: number | string): string => String(branch).padStart(6, '0').toUpperCase();

if (import.meta.main) {
  withPackage((read) => {
    const json = <S extends z.ZodType>(schema: S, path: string) => schema.parse(JSON.parse(read(path)));
    const branches = json(Branches, 'src/IFSC.json');
    const names = json(Names, 'src/banknames.json');
    const listed = json(Banks, 'src/banks.json');
    const nameOf = (code: string) => names[code] ?? code;
    const sublets = { ...json(Names, 'src/custom-sublets.json'), ...json(Names, 'src/sublet.json') };

    const banks = Object.entries(branches).map(([code, list]) => ({
      code,
      name: nameOf(code),
      branches: list.map(sixCharacters),
    }));
    const members = Object.fromEntries(Object.entries(sublets).map(([start, code]) => [start, nameOf(code)]));
    const former = Object.fromEntries(
      Object.entries(names).filter(([code]) => branches[code] === undefined && listed[code] === undefined),
    );
    const base64 = writeDirectory({ banks, members, former });

    const written = [...readDirectory(base64).banks.values()].reduce((sum, bank) => sum + bank.branches().size, 0);
    const counts = { banks: banks.length, branches: written, members: Object.keys(members).length };
    for (const [name, count] of Object.entries(counts))
      if (count < (LEAST[name] ?? 0)) throw new Error(`${count} ${name}: at least ${LEAST[name]} are expected`);
    if (base64.length > MOST_BYTES) throw new Error(`the directory weighs ${base64.length} bytes`);

    writeFileSync(
      join(folder, 'directory.ts'),
      `// Made by bin/ifsc-data.ts. Do not edit.
// From the npm package ifsc ${VERSION}: MIT License, Copyright (c) 2020 Razorpay. See LICENSE and SOURCE.md beside it.

/** Banks and branches (shared/adapters/ifsc/directory-file.ts), brotli in base64. */
export const directory =
  '${base64}';
`,
    );
    writeFileSync(join(folder, 'LICENSE'), read('LICENSE'));
    writeFileSync(
      join(folder, 'SOURCE.md'),
      `# Where the IFSC directory comes from

\`directory.ts\` is made by \`npm run ifsc:refresh\` (bin/ifsc-data.ts) from the JSON files of the npm package [ifsc](https://github.com/razorpay/ifsc) ${VERSION} (MIT, see LICENSE), which Razorpay compiles from the lists of RBI and NPCI. The package itself is no dependency.

- banks with codes of their own: ${counts.banks}
- branches: ${counts.branches}
- members through another bank: ${counts.members}
- bytes in a function: ${base64.length}
`,
    );
    console.log(`${folder}: ${JSON.stringify(counts)}, ${Math.round(base64.length / 1000)} kB`);
  });
}
