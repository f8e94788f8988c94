import { defineConfig } from 'vitest/config';

/** Tests without any outside part, in one project: what mutants of the rules are tried with. */
export default defineConfig({
  test: { include: ['test/unit/**/*.test.ts'], setupFiles: ['test/support/setup.ts'], testTimeout: 30_000 },
});
