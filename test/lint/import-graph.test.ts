import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Puts a file where it breaks a rule, and returns what the import check prints. */
const planted = async (folder: string, text: string): Promise<string> => {
  const place = await mkdtemp(join(root, folder, 'planted-'));
  try {
    await writeFile(join(place, 'workflow.ts'), text);
    const binary = join(root, 'node_modules/.bin/depcruise');
    await run(binary, ['--config', '.dependency-cruiser.cjs', place], { cwd: root });
    return '';
  } catch (cause) {
    return String((cause as { stdout?: string }).stdout);
  } finally {
    await rm(place, { recursive: true });
  }
};

it.each([
  ['functions', "import '../sessions/log-in.ts';", 'functions-do-not-know-each-other'],
  ['shared/domain', "import '../../adapters/clock.ts';", 'domain-is-pure'],
  ['shared/domain', "import '@aws-sdk/client-kms';", 'domain-is-pure'],
  ['shared/http', "import '@aws-sdk/client-kms';", 'sdk-in-adapters-only'],
  ['shared/platform', "import 'aws-cdk-lib';", 'cdk-in-lib-only'],
  ['functions', "import '../../local/kms.ts';", 'nothing-imports-test-or-local'],
])('a forbidden import planted in %s is found: %s', async (folder, text, rule) => {
  expect(await planted(folder, text)).toContain(rule);
});
