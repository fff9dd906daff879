/** `npm run e2e [-- Playwright's arguments]`: the built app in a real Electron. */
import { runEndToEndTests } from '../checks/end-to-end-tests.mjs';
import { sumUp } from '../checks/sum-up.mjs';
import { runCommand } from '../terminal/fault.mjs';

await runCommand(() => sumUp([() => runEndToEndTests(process.argv.slice(2))]));
