import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { BUDGET_BYTES, bundleFunctions, overBudget } from '../../lib/bundle.ts';
import { scratch } from './support/scratch.ts';

const run = promisify(execFile);
const source = join(import.meta.dirname, 'fixtures');

/** What a bundle that throws says of where. */
const stackOf = async (file: string): Promise<string> => {
  const look = `try { require(${JSON.stringify(file)}).handler() } catch (error) { console.log(error.stack) }`;
  return (await run(process.execPath, ['-e', look])).stdout;
};

describe('bundles', () => {
  it.each([true, false])('are CommonJS with a source map, whatever the package is (minify: %s)', async (minify) => {
    const out = scratch();
    const [bundle] = await bundleFunctions({ names: ['health-and-choices'], source, out, minify });
    expect(bundle).toMatchObject({ name: 'health-and-choices', file: join(out, 'health-and-choices', 'index.js') });
    const { handler } = createRequire(import.meta.url)(bundle?.file ?? '') as {
      handler: (event: object) => Promise<unknown>;
    };
    expect(await handler({ resource: '/v1/health' })).toEqual({ statusCode: 200, body: '/v1/health' });
    expect(existsSync(`${bundle?.file ?? ''}.map`)).toBe(true);
  });

  it('look for credentials in the environment alone, where a role has them', async () => {
    const source = join(import.meta.dirname, '../../functions');
    const [bundle] = await bundleFunctions({ names: ['expire-otps'], source, out: scratch(), minify: false });
    const code = readFileSync(bundle?.file ?? '', 'utf8');
    expect(code).toContain('AWS_SECRET_ACCESS_KEY');
    expect(code).not.toMatch(/AWS_WEB_IDENTITY_TOKEN_FILE|AWS_CONTAINER_CREDENTIALS|sso_session/);
  });

  it.each([true, false])('name in a stack the line that was written (minify: %s)', async (minify) => {
    const [bundle] = await bundleFunctions({ names: ['thrower'], source, out: scratch(), minify });
    expect(await stackOf(bundle?.file ?? '')).toMatch(
      /^Error: as asked\n {4}at .*fixtures\/thrower\/index\.ts:3:9\)?\n/,
    );
  });

  it('keep a stack whose map is gone', async () => {
    const [bundle] = await bundleFunctions({ names: ['thrower'], source, out: scratch(), minify: true });
    const file = bundle?.file ?? '';
    rmSync(`${file}.map`);
    expect(await stackOf(file)).toContain(file);
  });

  it('leave nothing of a function that is gone', async () => {
    const out = scratch();
    writeFileSync(join(out, 'old.js'), '');
    await bundleFunctions({ names: ['echo'], source, out, minify: false });
    expect(existsSync(join(out, 'old.js'))).toBe(false);
  });

  it('fail with the place of the fault', async () => {
    await expect(bundleFunctions({ names: ['missing'], source, out: scratch(), minify: false })).rejects.toThrow(
      /missing/,
    );
  });

  it('have a budget, and named exceptions', () => {
    const heavy = { name: 'heavy', file: '', bytes: BUDGET_BYTES + 1000 };
    expect(overBudget([heavy, { ...heavy, name: 'light', bytes: 1 }])).toEqual([
      'heavy weighs 701 kB, its budget is 700 kB',
    ]);
    expect(overBudget([heavy], { heavy: 800_000 })).toEqual([]);
  });
});
