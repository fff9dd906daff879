import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { operationsLackedBy } from '../../src-main/exchange/journal-standing.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import { barOf } from '../commands/bar.ts';
import { comparableState } from '../domain/comparable-state.ts';
import { type LinkedTerminal, linked, linkedBar } from '../exchange/linked-terminal.ts';
import { type SmallCentral, smallCentral } from '../exchange/small-central.ts';
import { fillDisk, smallDisk } from '../store/mounted-disks.ts';
import { migrationsFolder } from '../store/opened-store.ts';
import { stateInRows } from '../store/state-in-rows.ts';
import { openedTerminal } from '../terminal/opened-terminal.ts';

const ORDERS = 120;
/** For as long as it takes. */
const WAIT = { timeout: 60_000, interval: 20 };
const LONG = 'x'.repeat(150);

it('a terminal whose disk is full while it receives says so, loses nothing, and goes on by itself when there is room', async () => {
  const central = await smallCentral();
  const other = linkedBar({ random: () => 0.01 });
  await joined(central, other);
  const disk = smallDisk(8_000_000);
  const clock = { nowMs: other.clock.nowMs };
  const full = linked(openedTerminal({ file: join(disk, 'coaster.db'), clock }), { random: () => 0.01 });
  await joined(central, full);
  await inStep(central, full, other);
  const waiter = barOf(full.terminal, clock);
  const here = waiter.at('1');
  waiter.terminal.setSettings({ operator: waiter.staff('Ada') });
  const taken = ['one', 'two', 'three'].map((note) => waiter.order(here, 'Ale', { note }));
  await inStep(central, full, other);

  const filler = fillDisk(disk, 100_000);
  for (let order = 0; order < ORDERS; order += 1)
    other.order(other.at('2'), 'Stout', { note: `${order} ${LONG}` });
  await bringToCentral(central, other);
  central.wake();
  await vi.waitFor(
    () => expect(full.connection().state).toMatchObject({ is: 'offline', because: 'not_saved' }),
    WAIT,
  );
  const shown = () => waiter.items(here).map(({ id }) => id);
  expect(shown()).toEqual(taken);
  // What came did not fit; a tap is smaller, and may.
  const tap = (note: string) =>
    full.terminal.execute({ type: 'addLine', holder: here, product: waiter.product('Ale'), note });
  let result = tap('0');
  for (let n = 1; n < ORDERS && result.ok; n += 1) {
    taken.push(result.created ?? '');
    result = tap(`${n}`);
  }
  expect(result).toEqual({ ok: false, refusal: { code: 'not_saved', because: 'disk_full' } });
  expect(shown()).toEqual(taken);
  expect(full.terminal.store.db.sqlite.inTransaction).toBe(false);
  const received = waiter.items(waiter.at('2')).length;
  expect(received).toBeLessThan(ORDERS);

  rmSync(filler);
  await inStep(central, full, other);
  expect(waiter.items(waiter.at('2'))).toHaveLength(ORDERS);
  expect(shown()).toEqual(taken);
  taken.push(waiter.order(here, 'Ale', { note: 'room again' }));
  await inStep(central, full, other);
  expect(shown()).toEqual(taken);
  expect(verifyStore(full.terminal.store, { migrationsFolder }).faults).toEqual([]);
  expect(comparableState(stateInRows(full.terminal.store.db))).toEqual(
    comparableState(stateInRows(other.terminal.store.db)),
  );
}, 120_000);

async function joined(central: SmallCentral, { link }: LinkedTerminal): Promise<void> {
  const code = `CODE-${central.tokens.size}`;
  central.codes.add(code);
  expect(await link.join({ address: central.address, code, name: 'Bar' })).toMatchObject({
    outcome: 'joined',
  });
}

/** Waits until central has what both wrote, lets it say so, and waits until both have it. */
async function inStep(central: SmallCentral, one: LinkedTerminal, other: LinkedTerminal): Promise<void> {
  await bringToCentral(central, one, other);
  central.wake();
  await vi.waitFor(() => {
    expect(one.terminal.store.vector()).toEqual(other.terminal.store.vector());
    expect(one.connection()).toMatchObject({ state: { is: 'online' }, waiting: 0 });
  }, WAIT);
}

async function bringToCentral(
  { store }: SmallCentral,
  ...terminals: readonly LinkedTerminal[]
): Promise<void> {
  await vi.waitFor(async () => {
    const held = await store.vector();
    for (const { terminal } of terminals) expect(operationsLackedBy(held, terminal.store.vector())).toBe(0);
  }, WAIT);
}
