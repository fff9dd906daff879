import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { seededRandom } from '../e2e/seeded-random.ts';
import { expectNothingLost, faultyVenue, inStep } from './faulty-venue.ts';
import { chosenSeed } from './seed.ts';

const EXCHANGES = Number(process.env['COASTER_EXCHANGES'] ?? 100);
/** Starting PGlite takes a second: with more terminals, one kill falls into more exchanges. */
const TERMINALS = 3;
const MOST_STEPS_BEFORE_A_KILL = 5;
/** An exchange takes about so long: the kill falls before, while and after it is written. */
const EXCHANGE_MS = 25;

it(`central loses and doubles nothing when it is killed during ${EXCHANGES} exchanges`, async () => {
  const random = seededRandom(chosenSeed());
  const venue = await faultyVenue(random, TERMINALS);
  const { central, calls, terminals, taken, work } = venue;

  let kills = 0;
  let cutOff = 0;
  while (cutOff < EXCHANGES) {
    const steps = random() * MOST_STEPS_BEFORE_A_KILL;
    for (let step = 0; step < steps; step += 1) {
      work();
      await sleep(random() * EXCHANGE_MS);
    }
    for (const terminal of terminals) work(terminal);
    await calls.oneUnderWay();
    await sleep(random() * EXCHANGE_MS);
    cutOff += calls.underWay();
    await central.kill();
    kills += 1;
    work();
    await venue.restartCentral();
  }

  await inStep(terminals);
  const { operations, receipts } = await expectNothingLost(venue);
  expect(taken.length).toBeGreaterThan(kills);
  process.stdout.write(
    `central killed ${kills} times during ${cutOff} exchanges of ${calls.count.sent}: ${taken.length} commands acknowledged, ${receipts} receipts, ${operations} operations\n`,
  );
}, 600_000);
