import { defineConfig } from 'vitest/config';

/** Tests without any outside part; the database is not started for them. */
const alone = ['test/unit/**/*.test.ts', 'test/functions/**/*.test.ts'];

const setupFiles = ['test/support/setup.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'alone', include: alone, setupFiles, testTimeout: 30_000 } },
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
