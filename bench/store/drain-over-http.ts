import type { CentralDatabase } from '../../src-central/store/database.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import type { Terminal } from '../../src-main/terminal/terminal.ts';
import { PAGE_LIMIT } from '../../src-shared/contract/exchange.ts';
import { assert } from '../../src-shared/domain/assert.ts';
import { exchange } from '../../src-shared/domain/exchange.ts';
import { startBenchServer } from './bench-server.ts';

/**
 * Brings all that a terminal has to central as the app does: read from its file, packed, sent to a server that looks up the
 * token, unpacks, checks and stores. Both ends share this process.
 * @returns how long it took, in milliseconds.
 */
export async function drainOverHttp(
  { store, settings }: Terminal,
  { database, venue }: { readonly database: CentralDatabase; readonly venue: string },
): Promise<number> {
  const server = await startBenchServer(database);
  try {
    const client = await server.newClient(venue, settings().terminal);
    const startedAt = performance.now();
    const report = await exchange({
      store: terminalExchangeStore(store, () => undefined),
      send: client.exchange,
      limit: PAGE_LIMIT,
      own: settings().journal,
    });
    assert(report.notTakenThere.length === 0, 'central takes the whole history');
    return performance.now() - startedAt;
  } finally {
    await server.close();
  }
}
