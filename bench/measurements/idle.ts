import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCentralLink } from '../../src-main/exchange/central-link.ts';
import { startCentralProcess } from '../../tests/central/central-process.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { startCountingProxy } from '../net/counting-proxy.ts';
import { createBenchTerminal } from '../store/bench-terminal.ts';

const sampleVenue = path.resolve(import.meta.dirname, '..', '..', 'venues', 'copper-still.json');
const VENUE_NAME = 'The Copper Still';
const ONLINE_WITHIN_MS = 30_000;
/** Until what joining brought about has come to rest. */
const REST_MS = 5_000;
/** Twice as long as the terminal asks by itself at the least, so that this is in it as often as in any hour. */
const WATCHED_MS = 10 * 60_000;
const HOUR_MS = 60 * 60_000;

/** What a terminal where nobody works costs its network in an hour: the stream of wake events and an exchange now and then. */
export const idle: Measurement = {
  name: 'exchange.idle',
  measure: async ({ folder }): Promise<readonly Figure[]> => {
    const central = await startCentralProcess(path.join(folder, 'idle-central'));
    await central.ask('add-venue', VENUE_NAME);
    const [code = ''] = (await central.ask('code', VENUE_NAME)).split(' ');
    const proxy = await startCountingProxy(central.address);
    mkdirSync(folder, { recursive: true });
    const { terminal, close } = createBenchTerminal({
      file: path.join(folder, 'idle.db'),
      venue: JSON.parse(readFileSync(sampleVenue, 'utf8')),
    });
    const link = openCentralLink({
      terminal,
      fetch,
      secrets: { isAvailable: () => false, encrypt: String, decrypt: String },
      newToken: () => randomBytes(32).toString('hex'),
      now: Date.now,
      random: Math.random,
      schedule: (afterMs, act) => {
        const timer = setTimeout(act, afterMs);
        return () => clearTimeout(timer);
      },
    });
    try {
      const joined = await link.join({ address: proxy.address, code, name: 'Bar' });
      if (joined.outcome === 'failed') throw new Error(`The terminal could not join: ${joined.because}.`);
      await untilOnline(() => terminal.snapshot().connection.state.is === 'online');
      await sleep(REST_MS);
      const before = proxy.traffic();
      await sleep(WATCHED_MS);
      const after = proxy.traffic();
      const perHour = (count: number) => (count * HOUR_MS) / WATCHED_MS;
      const bytes = after.bytesUp + after.bytesDown - before.bytesUp - before.bytesDown;
      return [
        { name: 'exchange.idle.requests', value: perHour(after.requests - before.requests), unit: '/h' },
        { name: 'exchange.idle.bytes', value: perHour(bytes), unit: 'B/h' },
      ];
    } finally {
      link.stop();
      close();
      await central.kill();
      await proxy.close();
    }
  },
};

async function untilOnline(isOnline: () => boolean): Promise<void> {
  const until = performance.now() + ONLINE_WITHIN_MS;
  while (!isOnline()) {
    if (performance.now() > until) throw new Error('The terminal did not come online.');
    await sleep(50);
  }
}
