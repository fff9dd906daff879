import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { CentralClient } from '../../src-main/exchange/central-client.ts';
import { assert } from '../../src-shared/domain/assert.ts';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { newBenchVenue, startBenchPostgres } from '../store/bench-central.ts';
import { startBenchServer } from '../store/bench-server.ts';
import { openBenchTerminal } from '../store/bench-terminal.ts';
import { createHistory } from '../store/history.ts';

const VENUES = 32;
const CALLS_EACH = 40;
/** More than the operations that a venue begins with. */
const SETTING_UP = 1000;
/** What a terminal sends at a time in the evening: as much as an order of eight lines and its sale. */
const OPERATIONS_PER_CALL = 9;

/** How many exchanges a second one process answers over PostgreSQL, from as many venues at once; the callers share its cores. */
export const calls: Measurement = {
  name: 'exchange.calls',
  measure: async ({ folder }: Workplace): Promise<readonly Figure[]> => {
    const written = readHistory(path.join(folder, 'orders.db'), CALLS_EACH * OPERATIONS_PER_CALL);
    const postgres = await startBenchPostgres(folder);
    const database = await postgres.open();
    const server = await startBenchServer(database);
    try {
      const clients = await Promise.all(
        Array.from({ length: VENUES }, async () => {
          const client = await server.newClient(await newBenchVenue(database), randomUUID());
          // The catalogue is there before the evening begins.
          await client.exchange({ vector: {}, operations: written.catalogue });
          return client;
        }),
      );
      const { journal, orders, until } = written;
      const perSecond = await timeCalls(clients, async (client, call) => {
        const operations = orders.slice(call * OPERATIONS_PER_CALL, (call + 1) * OPERATIONS_PER_CALL);
        const answer = await client.exchange({ vector: { [journal]: until }, operations });
        assert(answer.notTaken.length === 0, 'central takes every order');
      });
      const empty = await timeCalls(clients, async (client) => {
        await client.exchange({ vector: { [journal]: until }, operations: [] });
      });
      return [
        { name: 'exchange.calls.orders', value: perSecond, unit: 'calls/s' },
        { name: 'exchange.calls.empty', value: empty, unit: 'calls/s' },
      ];
    } finally {
      await server.close();
      await database.close();
      await postgres.remove();
    }
  },
};

/** The operations of a terminal: those that set it up, and orders that came after. Every venue gets the same. */
function readHistory(file: string, count: number) {
  createHistory(file, count + SETTING_UP);
  const { terminal, close } = openBenchTerminal({ file });
  const all = terminal.store.since({}, Number.MAX_SAFE_INTEGER);
  close();
  const first = all.findIndex(({ type }) => type === 'line.added');
  const orders = all.slice(first, first + count);
  const last = orders.at(-1);
  assert(last !== undefined && orders.length === count, 'there are orders enough');
  return { journal: last.journal, catalogue: all.slice(0, first), orders, until: last.seq };
}

async function timeCalls(
  clients: readonly CentralClient[],
  call: (client: CentralClient, number: number) => Promise<void>,
): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let number = 0; number < CALLS_EACH; number += 1) await call(client, number);
    }),
  );
  return ((clients.length * CALLS_EACH) / (performance.now() - startedAt)) * 1000;
}
