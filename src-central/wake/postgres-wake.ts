import { Client } from 'pg';
import * as z from 'zod';
import { listenerSet, type Wake } from './wake.ts';

const CHANNEL = 'coaster_wake';
const RECONNECT_MS = 1000;

const wakeEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('more'), venue: z.string(), by: z.string().nullable() }),
  z.object({ kind: z.literal('revoked'), venue: z.string(), terminal: z.string() }),
]);

/**
 * Wakes the listeners of all processes that share one PostgreSQL, by NOTIFY. Each process holds one connection that listens;
 * when it is lost, its listeners are interrupted and it is opened again.
 */
export async function postgresWake(url: string): Promise<Wake> {
  const listeners = listenerSet();
  let connected: Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  const reconnectSoon = () => {
    if (!isClosed) retry = setTimeout(() => void connect().catch(reconnectSoon), RECONNECT_MS);
  };

  const connect = async (): Promise<void> => {
    const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      if (connected === client) connected = null;
      listeners.interrupt();
      reconnectSoon();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => {
      const event = wakeEvent.safeParse(JSON.parse(payload ?? 'null'));
      if (event.success) listeners.tell(event.data);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (isClosed) await client.end();
      else connected = client;
    } catch (error) {
      isLost = true;
      throw error;
    }
  };
  await connect();

  return {
    listen: listeners.listen,
    // It comes back to this process too, so that each listener hears of it once, wherever it is.
    tell: async (event) => {
      await connected
        ?.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)])
        .catch(() => undefined);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      await connected?.end();
    },
  };
}
