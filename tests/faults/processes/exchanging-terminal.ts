/**
 * `exchanging-terminal FILE MIGRATIONS`: told a round and a seed, opens a terminal that has joined, follows central and orders until
 * it is killed. Prints each command once the terminal has answered it as done, and each exchange when it is sent and when it is
 * answered.
 */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCentralLink } from '../../../src-main/exchange/central-link.ts';
import { scheduleOnTimer } from '../../../src-main/exchange/schedule.ts';
import type { Secrets } from '../../../src-main/exchange/secrets.ts';
import { seededRandom } from '../../e2e/seeded-random.ts';
import { acknowledge } from '../acknowledged.ts';
import { randomCommand } from '../random-command.ts';
import { isExchange } from '../watched-calls.ts';
import { openedAtWork } from './opened-at-work.ts';
import { waitForWord } from './wait-for-word.ts';

const [, , file = '', migrationsFolder = ''] = process.argv;
const MOST_COMMANDS = 1000;
const LONGEST_PAUSE_MS = 60;
const STDOUT = 1;
const noKeyring: Secrets = {
  isAvailable: () => false,
  encrypt: (text) => text,
  decrypt: (text) => text,
};
const print = (value: unknown) => void writeSync(STDOUT, `${JSON.stringify(value)}\n`);

const [round = '', seed = ''] = (await waitForWord()).split(' ');
const random = seededRandom(Number(seed));
const terminal = openedAtWork({ file, migrationsFolder });
openCentralLink({
  terminal,
  fetch: async (input, init) => {
    if (isExchange(input)) print('sent');
    const response = await fetch(input, init);
    if (isExchange(input)) print('answered');
    return response;
  },
  secrets: noKeyring,
  newToken: () => '',
  now: Date.now,
  random,
  schedule: scheduleOnTimer,
});
for (let tried = 0; tried < MOST_COMMANDS; tried += 1) {
  const tag = `${round}.${tried}`;
  const acknowledged = acknowledge(terminal, tag, randomCommand(terminal, { random, tag }));
  if (acknowledged !== null) print(acknowledged);
  await sleep(random() * LONGEST_PAUSE_MS);
}
