/** `npm run central [-- COMMAND …]`: what the terminals of a venue share; `-- help` names the commands. */
import path from 'node:path';
import { repo } from '../repo.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { runCommand } from '../terminal/fault.mjs';

const main = path.join(repo, 'src-central', 'main.ts');
await runCommand(() =>
  runInForeground(process.execPath, [main, ...process.argv.slice(2)], {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  }),
);
