/** `node time-migration.ts FILE`: migrates a data file, and prints how many milliseconds and how many bytes of memory that took at most. */
import { openDatabase } from '../../src-main/store/database.ts';
import { migrationsFolder } from '../store/bench-terminal.ts';

const file = process.argv[2] ?? '';
const startedAt = performance.now();
openDatabase({ file, migrationsFolder }).sqlite.close();
const tookMs = performance.now() - startedAt;
process.stdout.write(`${tookMs} ${process.resourceUsage().maxRSS * 1024}\n`);
