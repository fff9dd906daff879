import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { centralStore } from '../../src-central/store/central-store.ts';
import { sha256 } from '../../src-central/store/sha256.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import { PAGE_LIMIT } from '../../src-shared/contract/exchange.ts';
import { assert } from '../../src-shared/domain/assert.ts';
import { answerExchange, type ExchangeStore, exchange } from '../../src-shared/domain/exchange.ts';
import { largeVenue } from '../../tests/venues/large-venue.ts';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { workApart } from '../store/apart-evening.ts';
import { type BenchCentral, benchPglite, newBenchVenue, startBenchPostgres } from '../store/bench-central.ts';
import { type BenchTerminal, createBenchTerminal, openBenchTerminal } from '../store/bench-terminal.ts';

const TERMINALS = 4;
const OPERATIONS_EACH = 5000;
const BEGIN_MS = Date.UTC(2026, 4, 17, 16);
const VENUE = largeVenue({ tables: 60, products: 200 });

/** How long an evening apart takes to heal: terminals that did not see each other exchange through central until all agree. */
export const heal: Measurement = {
  name: 'exchange.heal',
  measure: async ({ folder }: Workplace): Promise<readonly Figure[]> => {
    const files = Array.from({ length: TERMINALS }, (_, number) => path.join(folder, `apart-${number}.db`));
    await workOneEvening(files);
    const postgres = await startBenchPostgres(folder);
    const pglite = benchPglite(folder);
    try {
      const bound = { is: 'at most', value: 10 } as const;
      const onPostgres = await timeHealing(postgres, copiesOf(files, 'postgres'));
      const onPglite = await timeHealing(pglite, copiesOf(files, 'pglite'));
      return [
        { name: 'exchange.heal.postgres', value: onPostgres, unit: 's', bound },
        { name: 'exchange.heal.pglite', value: onPglite, unit: 's', bound },
      ];
    } finally {
      await postgres.remove();
      await pglite.remove();
    }
  },
};

/** Makes terminals of one venue, and lets each work without the others. */
async function workOneEvening(files: readonly string[]): Promise<void> {
  const [first, ...others] = files;
  assert(first !== undefined, 'there is more than one terminal');
  const clock = { nowMs: BEGIN_MS };
  const now = () => clock.nowMs;
  const bar = createBenchTerminal({ file: first, venue: VENUE, now });
  const [operator] = bar.terminal.snapshot().staff;
  for (const file of others) {
    const blank = openBenchTerminal({ file, now });
    await meet(storeOf(blank), storeOf(bar));
    blank.terminal.setSettings({ operator: operator?.id ?? null });
    blank.close();
  }
  bar.close();
  for (const file of files) {
    clock.nowMs = BEGIN_MS;
    const bench = openBenchTerminal({ file, now });
    workApart(bench, clock, OPERATIONS_EACH);
    bench.close();
  }
}

function copiesOf(files: readonly string[], name: string): readonly string[] {
  return files.map((file) => {
    copyFileSync(file, `${file}-${name}`);
    return `${file}-${name}`;
  });
}

/** @returns seconds until central and all terminals have the same operations and the terminals show the same orders. */
async function timeHealing(central: BenchCentral, files: readonly string[]): Promise<number> {
  const database = await central.open();
  const shared = centralStore({ db: database.db, venue: await newBenchVenue(database), sha256 });
  const terminals = files.map((file) => openBenchTerminal({ file }));
  try {
    const startedAt = performance.now();
    while (!(await haveAll(shared, terminals)))
      await Promise.all(terminals.map((bench) => meet(storeOf(bench), shared)));
    const seconds = (performance.now() - startedAt) / 1000;
    const [first, ...others] = terminals.map(({ terminal }) => terminal.snapshot().tables);
    assert(first?.some(({ items }) => items !== null) === true, 'orders were left open');
    for (const tables of others) assert(isDeepStrictEqual(tables, first), 'all show the same orders');
    return seconds;
  } finally {
    for (const bench of terminals) bench.close();
    await database.close();
  }
}

function storeOf({ terminal }: BenchTerminal): ExchangeStore {
  return terminalExchangeStore(terminal.store, terminal.received);
}

async function meet(store: ExchangeStore, other: ExchangeStore): Promise<void> {
  const send = (request: Parameters<typeof answerExchange>[1]) => answerExchange(other, request, PAGE_LIMIT);
  const report = await exchange({ store, send, limit: PAGE_LIMIT, own: null });
  assert(report.notTakenHere.length + report.notTakenThere.length === 0, 'everything is taken in');
}

async function haveAll(shared: ExchangeStore, terminals: readonly BenchTerminal[]): Promise<boolean> {
  const vector = await shared.vector();
  const sum = Object.values(vector).reduce((total, seq) => total + seq, 0);
  return (
    sum > TERMINALS * OPERATIONS_EACH &&
    terminals.every(({ terminal }) => isDeepStrictEqual(terminal.store.vector(), vector))
  );
}
