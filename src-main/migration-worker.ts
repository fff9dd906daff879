import { parentPort, workerData } from 'node:worker_threads';
import type { DatabaseLocation } from './store/database-location.ts';
import { openStore } from './store/open-store.ts';
import { StoreUnusable } from './store/store-unusable.ts';
import type { MigrationWord } from './terminal/migrate-in-worker.ts';

const say = (word: MigrationWord) => parentPort?.postMessage(word);

/** Brings a data file up to date, with all that a start makes of it, on a thread of its own, so that a window can tell about it meanwhile. */
try {
  openStore(workerData as DatabaseLocation, (step) => say({ step })).close();
  say({ done: true });
} catch (error) {
  // An error loses its class on the way to another thread.
  const { because, message } = error instanceof StoreUnusable ? error : StoreUnusable.from(error);
  say({ refused: because, finding: message });
}
