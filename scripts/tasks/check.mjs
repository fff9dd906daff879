/** `npm run check`: types, lint, format, layers, unused code, and the tests that need no Electron. */
import { runStaticChecks } from '../checks/static-checks.mjs';
import { sumUp } from '../checks/sum-up.mjs';
import { runUnitTests } from '../checks/unit-tests.mjs';
import { runCommand } from '../terminal/fault.mjs';

await runCommand(() => sumUp([runStaticChecks, runUnitTests]));
