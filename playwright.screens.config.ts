import { defineConfig } from '@playwright/test';

/** Pictures of every screen, in docs/screens/: to look at, not to compare. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.pictures.ts',
  workers: 1,
  outputDir: 'test-results/screens',
  reporter: [
    ['line'],
    ['json', { outputFile: process.env['COASTER_E2E_REPORT'] ?? 'test-results/screens.json' }],
  ],
});
