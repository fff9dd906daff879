/** `npm run words`: brings the catalogues of `locales` up to what the terminal says. A new language is an empty file there. */
import path from 'node:path';
import { repo } from '../repo.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { runCommand } from '../terminal/fault.mjs';

const lingui = path.join(repo, 'node_modules', '@lingui', 'cli', 'dist', 'lingui.js');
await runCommand(() => runInForeground(process.execPath, [lingui, 'extract', '--clean'], { cwd: repo }));
