import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

/** Tests without any outside part; the database is not started for them. */
const alone = ['test/unit/**/*.test.ts', 'test/functions/**/*.test.ts'];

const setupFiles = ['test/support/setup.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // They patch nothing (eslint.config.js sees to it), so one process may run many: most of their time was imports.
      { test: { name: 'alone', include: alone, setupFiles, isolate: false, testTimeout: 30_000 } },
      {
        test: {
          name: 'real',
          include: ['test/**/*.test.ts'],
          exclude: alone,
          setupFiles,
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
