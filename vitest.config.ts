import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/e2e/**'],
    // Native addons are loaded in processes of their own, not in threads.
    pool: 'forks',
    allowOnly: false,
    testTimeout: 30_000,
    // Opening an embedded PostgreSQL takes seconds, on a busy machine many.
    hookTimeout: 120_000,
  },
});
