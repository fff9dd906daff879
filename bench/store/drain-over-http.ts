import { randomBytes, randomUUID } from 'node:crypto';
import { enrolTerminal, makeEnrolmentCode } from '../../src-central/access/enrolment.ts';
import { buildCentralServer } from '../../src-central/server/build-central-server.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { inProcessWake } from '../../src-central/wake/wake.ts';
import { centralClient } from '../../src-main/exchange/central-client.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import type { Terminal } from '../../src-main/terminal/terminal.ts';
import { PAGE_LIMIT } from '../../src-shared/contract/exchange.ts';
import { assert } from '../../src-shared/domain/assert.ts';
import { exchange } from '../../src-shared/domain/exchange.ts';

/**
 * Brings all that a terminal has to central as the app does: read from its file, packed, sent to a server that looks up the
 * token, unpacks, checks and stores. Both ends share this process.
 * @returns how long it took, in milliseconds.
 */
export async function drainOverHttp(
  terminal: Terminal,
  { database, venue }: { readonly database: CentralDatabase; readonly venue: string },
): Promise<number> {
  const token = randomBytes(32).toString('hex');
  const { code } = await makeEnrolmentCode(database.db, { venue, now: Date.now() });
  const { terminal: id, journal } = terminal.settings();
  await enrolTerminal(database.db, { code, terminal: id, name: 'Bench', token, now: Date.now() });
  const server = await buildCentralServer({
    database,
    wake: inProcessWake(),
    now: Date.now,
    newId: randomUUID,
    adminToken: null,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const ended = new AbortController();
  const client = centralClient({ fetch, address }, { token, signal: ended.signal });
  try {
    const startedAt = performance.now();
    const report = await exchange({
      store: terminalExchangeStore(terminal.store, () => undefined),
      send: client.exchange,
      limit: PAGE_LIMIT,
      own: journal,
    });
    assert(report.notTakenThere.length === 0, 'central takes the whole history');
    return performance.now() - startedAt;
  } finally {
    ended.abort();
    await server.close();
  }
}
