import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createBenchTerminal, executeOrFail, tapOf } from './bench-terminal.ts';

/** A busy evening: every third table holds an order of six lines. */
const ORDERS = 100;
const LINES_PER_ORDER = 6;

/** Makes the data folder of an app with 300 tables and 2,000 products, somebody at work, and a hundred open orders. */
export function createAppData(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const bench = createBenchTerminal({
    file: path.join(folder, 'coaster.db'),
    size: { tables: 300, products: 2000 },
  });
  const { tables } = bench;
  const occupied = tables.filter((_, index) => index % 3 === 0).slice(0, ORDERS);
  for (let tap = 0; tap < occupied.length * LINES_PER_ORDER; tap += 1)
    executeOrFail(bench.terminal, tapOf({ ...bench, tables: occupied }, tap));
  bench.close();
}
