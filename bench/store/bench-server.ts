import { randomBytes, randomUUID } from 'node:crypto';
import { enrolTerminal, makeEnrolmentCode } from '../../src-central/access/enrolment.ts';
import { buildCentralServer } from '../../src-central/server/build-central-server.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { inProcessWake } from '../../src-central/wake/wake.ts';
import { type CentralClient, centralClient } from '../../src-main/exchange/central-client.ts';

/** Central's real server on loopback, in this process, and clients of it as terminals have them. */
export interface BenchServer {
  /** Enrols a terminal in a venue. */
  readonly newClient: (venue: string, terminal: string) => Promise<CentralClient>;
  readonly close: () => Promise<void>;
}

/** They all call from one address, as fast as they can. */
const NO_LIMITS = { address: 1e9, token: 1e9, guessing: 1e9 };

export async function startBenchServer(database: CentralDatabase): Promise<BenchServer> {
  const server = await buildCentralServer({
    database,
    wake: inProcessWake(),
    now: Date.now,
    newId: randomUUID,
    adminToken: null,
    limits: NO_LIMITS,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const ended = new AbortController();
  return {
    newClient: async (venue, terminal) => {
      const token = randomBytes(32).toString('hex');
      const { code } = await makeEnrolmentCode(database.db, { venue, now: Date.now() });
      await enrolTerminal(database.db, { code, terminal, name: 'Bench', token, now: Date.now() });
      return centralClient({ fetch, address }, { token, signal: ended.signal });
    },
    close: async () => {
      ended.abort();
      await server.close();
    },
  };
}
