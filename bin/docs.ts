import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { generatedAccessPatterns } from './docs/access-patterns.ts';
import { generatedAsvs } from './docs/asvs.ts';
import { generatedAuditActions } from './docs/audit-actions.ts';
import { clientSchema } from './docs/client-schema.ts';
import { generatedEntities } from './docs/entities.ts';
import { generatedIam } from './docs/iam.ts';
import { openApiFile } from './docs/openapi.ts';
import { problemPages, problemsPage } from './docs/problems.ts';
import { routesPage } from './docs/routes.ts';
import { generatedScale } from './docs/scale.ts';
import { generatedSeedMap } from './docs/seed-map.ts';

const root = join(import.meta.dirname, '..');
const { version } = packageJson;

const document = openApiFile(version);

/** Every generated file: `npm run docs` writes them, `npm run docs -- --check` fails when one is stale. */
export const generated = async (): Promise<{ path: string; text: string }[]> => [
  { path: 'docs/generated/openapi.json', text: document },
  await clientSchema(document),
  { path: 'docs/generated/routes.md', text: routesPage() },
  { path: 'docs/generated/problems.md', text: problemsPage() },
  generatedIam(),
  generatedEntities(),
  generatedAccessPatterns(),
  generatedSeedMap(),
  generatedAsvs(),
  generatedAuditActions(),
  generatedScale(),
  ...problemPages(),
];

const current = (path: string): string | undefined => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
};

if (import.meta.main) {
  const all = await generated();
  const stale = all.filter(({ path, text }) => current(path) !== text);
  if (process.argv.includes('--check')) {
    for (const { path } of stale) console.error(`${path} is stale: run npm run docs`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    rmSync(join(root, 'docs/errors'), { recursive: true, force: true });
    for (const { path, text } of all) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    console.log(`${stale.length} of ${all.length} generated files written anew`);
  }
}
