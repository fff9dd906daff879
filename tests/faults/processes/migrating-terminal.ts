/**
 * `migrating-terminal MIGRATIONS`: told a data file, opens it with these migrations, and prints `migrated` once it has.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src-main/store/database.ts';
import { waitForWord } from './wait-for-word.ts';

const [, , migrationsFolder = ''] = process.argv;
const STDOUT = 1;

openDatabase({ file: await waitForWord(), migrationsFolder });
writeSync(STDOUT, 'migrated\n');
// Stays until it is killed, as an app does.
setInterval(() => undefined, 1000);
