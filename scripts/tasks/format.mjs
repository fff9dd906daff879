/** `npm run format`: lays out the code and sorts its imports. */
import path from 'node:path';
import { repo } from '../repo.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { runCommand } from '../terminal/fault.mjs';

const biome = path.join(repo, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
await runCommand(() => runInForeground(process.execPath, [biome, 'check', '--write', '.'], { cwd: repo }));
