import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { seededRandom } from '../e2e/seeded-random.ts';
import { linked, noKeyring } from '../exchange/linked-terminal.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { openedTerminal } from '../terminal/opened-terminal.ts';
import { acknowledged } from './acknowledged.ts';
import { bundledProcess } from './bundled-process.ts';
import { expectNothingLost, faultyVenue, inStep } from './faulty-venue.ts';
import { reserveOf, startProcess } from './killable-process.ts';
import { chosenSeed } from './seed.ts';

const EXCHANGES = Number(process.env['COASTER_EXCHANGES'] ?? 100);
const MOST_EXCHANGES_BEFORE_A_KILL = 3;
/** An exchange takes about so long: the kill falls before, while and after its answer is written. */
const EXCHANGE_MS = 25;
const SENT = JSON.stringify('sent');
const ANSWERED = JSON.stringify('answered');

it(`a terminal loses and doubles nothing when it is killed during ${EXCHANGES} exchanges`, async () => {
  const random = seededRandom(chosenSeed());
  const venue = await faultyVenue(random);
  const { taken, work } = venue;
  const file = newDataFile();
  const joining = linked(openedTerminal({ file }), { secrets: noKeyring });
  await venue.join(joining);
  joining.link.stop();
  joining.terminal.store.close();
  const script = await bundledProcess('exchanging-terminal');
  const next = reserveOf(2, () => startProcess([script, file, migrationsFolder]));

  let kills = 0;
  let during = 0;
  while (during < EXCHANGES) {
    const terminal = next();
    await terminal.printed(1);
    terminal.say(`${kills} ${Math.floor(random() * 2 ** 31)}`);
    // What arrives while it opens, and what it must fetch.
    if (random() < 0.7) work();
    const exchanges = 1 + Math.floor(random() * MOST_EXCHANGES_BEFORE_A_KILL);
    await terminal.printed(exchanges, (line) => line === SENT);
    await sleep(random() * EXCHANGE_MS);
    await terminal.kill();
    kills += 1;
    const said = terminal.lines().slice(1);
    if (said.findLast((line) => line === SENT || line === ANSWERED) === SENT) during += 1;
    taken.push(
      ...said
        .filter((line) => line !== SENT && line !== ANSWERED)
        .map((line) => acknowledged.parse(JSON.parse(line))),
    );
  }

  const reopened = linked(openedTerminal({ file, clock: { nowMs: Date.now() } }), { secrets: noKeyring });
  const terminals = [...venue.terminals, reopened];
  await inStep(terminals);
  const { operations, receipts } = await expectNothingLost({ ...venue, terminals });
  process.stdout.write(
    `a terminal killed ${kills} times, ${during} times during an exchange: ${taken.length} commands acknowledged, ${receipts} receipts, ${operations} operations\n`,
  );
}, 600_000);
