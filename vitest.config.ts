import { defineConfig } from 'vitest/config';
import { linguiPlugins } from './lingui.plugins.ts';

export default defineConfig({
  plugins: [linguiPlugins()],
  test: {
    include: ['tests/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/renderer/speak-english.ts'],
    // Native addons are loaded in processes of their own, not in threads.
    pool: 'forks',
    // Many files wait for a disk or for processes that they started; one worker would leave half of two cores idle.
    maxWorkers: '100%',
    allowOnly: false,
    testTimeout: 30_000,
    // Opening an embedded PostgreSQL takes seconds, on a busy machine many.
    hookTimeout: 120_000,
  },
});
