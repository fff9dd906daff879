import path from 'node:path';
import { centralStore } from '../../src-central/store/central-store.ts';
import { sha256 } from '../../src-central/store/sha256.ts';
import { PAGE_LIMIT } from '../../src-shared/contract/exchange.ts';
import { assert } from '../../src-shared/domain/assert.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { median } from '../statistics.ts';
import { type BenchCentral, benchPglite, newBenchVenue, startBenchPostgres } from '../store/bench-central.ts';
import { openBenchTerminal } from '../store/bench-terminal.ts';
import { drainOverHttp } from '../store/drain-over-http.ts';
import { type DrainedRows, insertPlainly, partOf, readDrainedRows } from '../store/drained-rows.ts';
import { createHistory } from '../store/history.ts';

/** What a terminal of a busy bar has kept after weeks without a network. */
const QUEUE = 50_000;

/** How fast central takes in a long queue, beside the least that keeping the same rows can cost. */
export const drain: Measurement = {
  name: 'exchange.drain',
  measure: async ({ folder }: Workplace): Promise<readonly Figure[]> => {
    const file = path.join(folder, 'queue.db');
    createHistory(file, QUEUE);
    const { terminal, close } = openBenchTerminal({ file });
    const postgres = await startBenchPostgres(folder);
    const pglite = benchPglite(folder);
    try {
      const operations = terminal.store.since({}, 2 * QUEUE);
      const database = await postgres.open();
      const venue = await newBenchVenue(database);
      const httpMs = await drainOverHttp(terminal, { database, venue });
      const rows = await readDrainedRows(database.db, venue);
      assert(rows.operations.length === operations.length, 'central has the whole queue');
      await database.close();
      const bytes = await postgres.bytes();

      const onPostgres = await drainBeside(postgres, operations, rows);
      const onPglite = await drainBeside(pglite, operations, rows);
      const http = perSecond(operations.length, httpMs);
      return [
        {
          name: 'exchange.drain.postgres',
          value: onPostgres.perSecond,
          unit: '1/s',
          bound: { is: 'at least', value: 8000 },
        },
        { name: 'exchange.drain.postgresPlain', value: onPostgres.plainPerSecond, unit: '1/s' },
        {
          name: 'exchange.drain.postgresRatio',
          value: onPostgres.ratio,
          unit: 'ratio',
          bound: { is: 'at least', value: 0.4 },
        },
        { name: 'exchange.drain.pglite', value: onPglite.perSecond, unit: '1/s' },
        { name: 'exchange.drain.pglitePlain', value: onPglite.plainPerSecond, unit: '1/s' },
        {
          name: 'exchange.drain.pgliteRatio',
          value: onPglite.ratio,
          unit: 'ratio',
          bound: { is: 'at least', value: 0.4 },
        },
        { name: 'exchange.drain.http', value: http, unit: '1/s' },
        { name: 'exchange.drain.bytes', value: bytes / operations.length, unit: 'B/operation' },
      ];
    } finally {
      close();
      await postgres.remove();
      await pglite.remove();
    }
  },
};

/** Each page is taken in, and then the same rows are inserted plainly into another database of the same server. */
async function drainBeside(central: BenchCentral, operations: readonly Operation[], rows: DrainedRows) {
  const [taking, plain] = [await central.open(), await central.open()];
  const store = centralStore({ db: taking.db, venue: await newBenchVenue(taking), sha256 });
  const pages = Math.ceil(operations.length / PAGE_LIMIT);
  const turns: { readonly takenMs: number; readonly plainMs: number }[] = [];
  for (let page = 0; page < pages; page += 1) {
    const taken = operations.slice(page * PAGE_LIMIT, (page + 1) * PAGE_LIMIT);
    const part = partOf(rows, page, pages);
    turns.push({
      takenMs: await timed(async () => {
        const notTaken = await store.append(taken);
        assert(notTaken.length === 0, 'central takes every page');
      }),
      plainMs: await timed(() => insertPlainly(plain.db, part)),
    });
  }
  await taking.close();
  await plain.close();
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    perSecond: perSecond(operations.length, sum(turns.map(({ takenMs }) => takenMs))),
    plainPerSecond: perSecond(operations.length, sum(turns.map(({ plainMs }) => plainMs))),
    ratio: median(turns.map(({ takenMs, plainMs }) => plainMs / takenMs)),
  };
}

async function timed(act: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

function perSecond(count: number, ms: number): number {
  return (count / ms) * 1000;
}
