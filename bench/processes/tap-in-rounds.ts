/** `node tap-in-rounds.ts FILE ROUNDS TAPS PAUSE_MS`: taps on a terminal of its own, with the idle checkpoint of the app if there are pauses. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Checkpointer, startCheckpointer } from '../../src-main/store/checkpoint.ts';
import { largeVenue } from '../../tests/venues/large-venue.ts';
import { createBenchTerminal, executeOrFail, tapOf } from '../store/bench-terminal.ts';

const [file = '', ...numbers] = process.argv.slice(2);
const [rounds = 0, tapsPerRound = 0, pauseMs = 0] = numbers.map(Number);

let checkpointer: Checkpointer | null = null;
const bench = createBenchTerminal({
  file,
  venue: largeVenue({ tables: 60, products: 200 }),
  written: () => checkpointer?.written(),
});
if (pauseMs > 0) checkpointer = startCheckpointer(bench.terminal.store.db);
for (let round = 0; round < rounds; round += 1) {
  for (let tap = 0; tap < tapsPerRound; tap += 1)
    executeOrFail(bench.terminal, tapOf(bench, round * tapsPerRound + tap));
  await sleep(pauseMs);
}
checkpointer?.stop();
bench.close();
