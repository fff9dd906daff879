/**
 * `node join-venue.ts FILE ADDRESS CODE SECONDS`: a new terminal joins a venue. Prints as JSON how long it took to a floor that can be
 * used, and what the history behind and the taps were like in so many seconds after it.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pass } from 'node:timers/promises';
import { openCentralLink } from '../../src-main/exchange/central-link.ts';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore } from '../../src-main/store/store.ts';
import { openTerminal } from '../../src-main/terminal/terminal.ts';
import { quantile } from '../statistics.ts';
import { executeOrFail, migrationsFolder } from '../store/bench-terminal.ts';

const [file = '', address = '', code = '', seconds = '0'] = process.argv.slice(2);
const TAP_EVERY_MS = 100;

const store = createStore(openDatabase({ file, migrationsFolder }));
const terminal = openTerminal({ store, now: Date.now, newId: randomUUID, written: () => undefined });
const link = openCentralLink({
  terminal,
  fetch,
  secrets: { isAvailable: () => false, encrypt: (text) => text, decrypt: (text) => text },
  newToken: () => randomBytes(32).toString('hex'),
  now: Date.now,
  random: Math.random,
  schedule: (afterMs, act) => {
    const timer = setTimeout(act, afterMs);
    return () => clearTimeout(timer);
  },
});

const askedAt = performance.now();
const hasFloor = new Promise<void>((resolve) => {
  terminal.subscribe(() => {
    const { settings, tables, products } = terminal.snapshot();
    if (settings !== null && tables.length > 0 && products.length > 0) resolve();
  });
});
const joined = await link.join({ address, code, name: 'New' });
if (joined.outcome !== 'joined') throw new Error(`It did not join: ${joined.because}.`);
await hasFloor;
const { tables, products, staff } = terminal.snapshot();
terminal.setSettings({ operator: staff[0]?.id ?? null });
const product = products.find(
  ({ soldOut, variants, modifierGroups }) => !soldOut && variants.length === 0 && modifierGroups.length === 0,
);
const tap = (index: number) => {
  const holder = { kind: 'table' as const, id: tables[index % tables.length]?.id ?? '' };
  const tappedAt = performance.now();
  executeOrFail(terminal, { type: 'addLine', holder, product: product?.id ?? '' });
  return performance.now() - tappedAt;
};
tap(0);
const usableMs = performance.now() - askedAt;
const openTables = tables.filter(({ items }) => items !== null).length;

const missingAtFirst = store.missingOperations();
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const taps: number[] = [];
const until = performance.now() + Number(seconds) * 1000;
const from = performance.now();
for (let index = 1; performance.now() < until && store.missingOperations() > 0; index += 1) {
  taps.push(tap(index));
  await pass(TAP_EVERY_MS);
}
const filledPerSecond =
  ((missingAtFirst - store.missingOperations()) * 1000) / Math.max(1, performance.now() - from);
delay.disable();
const measured = {
  usableMs,
  openTables,
  missing: missingAtFirst,
  filledPerSecond,
  tapP50Ms: taps.length === 0 ? 0 : quantile(taps, 0.5),
  tapP99Ms: taps.length === 0 ? 0 : quantile(taps, 0.99),
  heldUpP99Ms: delay.percentile(99) / 1e6,
};
link.stop();
store.close();
process.stdout.write(`${JSON.stringify(measured)}\n`, () => process.exit(0));
