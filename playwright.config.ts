import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Every test starts a whole terminal; two at a time would only measure each other.
  workers: 1,
  fullyParallel: false,
  // A test that passes at the second try is a defect to be found.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  outputDir: 'test-results',
  reporter: [
    ['line'],
    ['json', { outputFile: process.env['COASTER_E2E_REPORT'] ?? 'test-results/report.json' }],
  ],
});
