/** `npm run simulate [-- --seeds N --from S]`: venues over bad networks, seed by seed. See docs/simulation.md. */
import path from 'node:path';
import { repo } from '../repo.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { runCommand } from '../terminal/fault.mjs';

const main = path.join(repo, 'tests', 'simulation', 'main.ts');
await runCommand(() => runInForeground(process.execPath, [main, ...process.argv.slice(2)], { cwd: repo }));
