import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { largeVenue } from '../../tests/venues/large-venue.ts';
import { createBenchTerminal, executeOrFail, tapOf } from './bench-terminal.ts';

/** A busy evening: every third table holds an order of six lines. */
const ORDERS = 100;
const LINES_PER_ORDER = 6;
const sampleVenue = path.resolve(import.meta.dirname, '..', '..', 'venues', 'copper-still.json');

/** Makes the data folder of an app with 300 tables and 2,000 products, somebody at work, and a hundred open orders. */
export function createLargeData(folder: string): void {
  createData(folder, largeVenue({ tables: 300, products: 2000 }));
}

/** The same with all its tables in one room, so that all are on show at once. */
export function createOneRoomData(folder: string): void {
  createData(folder, largeVenue({ tables: 300, products: 2000, rooms: 1 }));
}

/** The same with 5,000 products. */
export function createManyProductsData(folder: string): void {
  createData(folder, largeVenue({ tables: 300, products: 5000 }));
}

/** The same with the sample venue. */
export function createSampleData(folder: string): void {
  createData(folder, JSON.parse(readFileSync(sampleVenue, 'utf8')));
}

function createData(folder: string, venue: unknown): void {
  mkdirSync(folder, { recursive: true });
  const bench = createBenchTerminal({ file: path.join(folder, 'coaster.db'), venue });
  const { tables } = bench;
  const occupied = tables.filter((_, index) => index % 3 === 0).slice(0, ORDERS);
  for (let tap = 0; tap < occupied.length * LINES_PER_ORDER; tap += 1)
    executeOrFail(bench.terminal, tapOf({ ...bench, tables: occupied }, tap));
  bench.close();
}
