/** `npm test`: everything of `npm run check`, then the built app in a real Electron. */
import { runEndToEndTests } from '../checks/end-to-end-tests.mjs';
import { runStaticChecks } from '../checks/static-checks.mjs';
import { sumUp } from '../checks/sum-up.mjs';
import { runUnitTests } from '../checks/unit-tests.mjs';
import { runCommand } from '../terminal/fault.mjs';

await runCommand(() => sumUp([runStaticChecks, runUnitTests, () => runEndToEndTests([])]));
