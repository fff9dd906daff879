/** `npm run screens [-- Playwright's arguments]`: pictures of every screen in both themes and sizes, in docs/screens/. */
import { runEndToEndTests } from '../checks/end-to-end-tests.mjs';
import { sumUp } from '../checks/sum-up.mjs';
import { runCommand } from '../terminal/fault.mjs';

// The larger of the two windows has to fit in it.
process.env['COASTER_SCREEN'] ??= '2000x1200';
const chosen = ['--config', 'playwright.screens.config.ts', ...process.argv.slice(2)];
await runCommand(() => sumUp([() => runEndToEndTests(chosen)]));
