import { readFileSync, writeFileSync } from 'node:fs';
import { extractRows } from './docs/seed-rows.ts';

/**
 * `node bin/seed-map.ts <models.md>` extracts the rows of the old system's documentation into docs/seed/models.json.
 * The result is committed; everything else reads that.
 */
const [, , source] = process.argv;
if (source === undefined) throw new Error('usage: node bin/seed-map.ts <models.md>');
const rows = extractRows(readFileSync(source, 'utf8'));
writeFileSync('docs/seed/models.json', `${JSON.stringify(rows, undefined, 2)}\n`);
console.log(`${rows.length} rows`);
