import { lockDatabase } from '../../src-main/store/lock.ts';

/** A process of its own that takes the lock of a data file, says so, and gives it back after a minute. */
const [, , file = ''] = process.argv;
const unlock = lockDatabase({ file });
process.stdout.write('locked\n');
setTimeout(unlock, 60_000);
