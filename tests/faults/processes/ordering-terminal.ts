/**
 * `ordering-terminal FILE MIGRATIONS`: told a seed, opens a terminal and orders without a pause until it is killed. Prints each
 * command once the terminal has answered it as done.
 */
import { writeSync } from 'node:fs';
import { seededRandom } from '../../e2e/seeded-random.ts';
import { acknowledge } from '../acknowledged.ts';
import { randomCommand } from '../random-command.ts';
import { openedAtWork } from './opened-at-work.ts';
import { waitForWord } from './wait-for-word.ts';

const [, , file = '', migrationsFolder = ''] = process.argv;
/** Somebody who forgot to kill it has it for this long at most. */
const MOST_COMMANDS = 5000;
const STDOUT = 1;

const [round = '', seed = ''] = (await waitForWord()).split(' ');
const random = seededRandom(Number(seed));
const terminal = openedAtWork({ file, migrationsFolder });
let done = 0;
for (let tried = 0; tried < MOST_COMMANDS; tried += 1) {
  const tag = `${round}.${done + 1}`;
  // The terminal does this when it is idle, which this one never is.
  if (random() < 0.05) terminal.store.db.sqlite.pragma('wal_checkpoint(PASSIVE)');
  const acknowledged = acknowledge(terminal, tag, randomCommand(terminal, { random, tag }));
  if (acknowledged === null) continue;
  done += 1;
  // At once and whole, as a screen that shows it: nothing is left in this process when it dies.
  writeSync(STDOUT, `${JSON.stringify(acknowledged)}\n`);
}
