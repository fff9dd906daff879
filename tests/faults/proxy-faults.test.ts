import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { seededRandom } from '../e2e/seeded-random.ts';
import { FAULTS, type Fault } from './fault-proxy.ts';
import { expectNothingLost, faultyVenue, inStep } from './faulty-venue.ts';
import { chosenSeed } from './seed.ts';

/** How many requests meet each fault at least, and which share of them. A half-open one holds a terminal up for eight seconds. */
const MEETINGS: Readonly<Record<Fault, readonly [number, number]>> = {
  none: [20, 1],
  delay: [20, 0.5],
  cut: [20, 0.5],
  half_open: [2, 0.3],
  answer_cut: [20, 0.5],
  duplicate: [20, 0.5],
};
const LONGEST_PAUSE_MS = 100;

it('two terminals that write on hold the same after every fault of the network', async () => {
  const random = seededRandom(chosenSeed());
  const venue = await faultyVenue(random);
  const { proxy, terminals, taken, work } = venue;
  const before = { ...proxy.met };
  for (const fault of FAULTS) {
    const [count, share] = MEETINGS[fault];
    proxy.set(fault, share);
    while (proxy.met[fault] - before[fault] < count) {
      work();
      await sleep(random() * LONGEST_PAUSE_MS);
    }
    proxy.set('none');
    await inStep(terminals);
  }
  const { operations, receipts } = await expectNothingLost(venue);
  process.stdout.write(
    `requests met ${JSON.stringify(proxy.met)}: ${taken.length} commands acknowledged, ${receipts} receipts, ${operations} operations\n`,
  );
}, 600_000);
