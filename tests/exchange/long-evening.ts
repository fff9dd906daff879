import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore } from '../../src-main/store/store.ts';
import { openTerminal, type Terminal } from '../../src-main/terminal/terminal.ts';
import { PAGE_LIMIT } from '../../src-shared/contract/exchange.ts';
import type { ExchangeStore } from '../../src-shared/domain/exchange.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { type Bar, barOf } from '../commands/bar.ts';
import { barVenue } from '../commands/bar-venue.ts';
import { migrationsFolder } from '../store/opened-store.ts';
import { SUNDAY_EVENING } from '../terminal/opened-terminal.ts';

/** One terminal took the orders and another the money, so that each journal needs the other; two orders stayed open. */
export interface LongEvening {
  readonly operations: readonly Operation[];
  /** What both see in the end. */
  readonly floor: string;
}

const LINES_PER_ORDER = 8;
const ORDERS_PER_MEETING = 20;

/** @param operations about how many are written, by commands, as people do. */
export function longEvening(operations: number): LongEvening {
  const [bar, till] = [newBar(0), newBar(60_000)];
  bar.terminal.importVenue(barVenue);
  meet(bar, till);
  const held = ['1', '2'].map((name) => bar.at(name));
  const products = [bar.product('Ale'), bar.product('Stout')];
  const order = (index: number) => {
    const holder = held[index % held.length] ?? bar.counter;
    for (let line = 0; line < LINES_PER_ORDER; line += 1) {
      const product = products[line % products.length] ?? '';
      bar.done({ type: 'addLine', holder, product, note: `${index}-${line}` });
    }
    return holder;
  };
  const tab = bar.created({ type: 'openTab', name: 'Long gone', table: null });
  bar.done({ type: 'closeTab', tab });
  const orders = operations / (LINES_PER_ORDER + 1);
  for (let index = 0; index < orders; index += held.length) {
    const ordered = held.map((_, offset) => order(index + offset));
    if (index + held.length >= orders) break;
    meet(bar, till);
    for (const holder of ordered) till.settleAll(holder);
    if (index % ORDERS_PER_MEETING === 0) meet(till, bar);
  }
  meet(bar, till);
  meet(till, bar);
  const evening = { operations: bar.terminal.store.since({}, 2 * operations), floor: floorOf(bar.terminal) };
  for (const { terminal } of [bar, till]) terminal.store.close();
  return evening;
}

/** Brings central what was written in an evening. */
export async function bringTo(central: ExchangeStore, { operations }: LongEvening): Promise<void> {
  for (let from = 0; from < operations.length; from += PAGE_LIMIT)
    await central.append(operations.slice(from, from + PAGE_LIMIT));
}

/** What people see of a venue, but for what belongs to the terminal. */
export function floorOf(terminal: Terminal): string {
  const { rooms, tables, tabs, products, settings } = terminal.snapshot();
  return JSON.stringify({ rooms, tables: byId(tables), tabs: byId(tabs), products, settings });
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** A terminal that outlives a test. */
function newBar(laterMs: number): Bar {
  const clock = { nowMs: SUNDAY_EVENING + laterMs };
  const store = createStore(openDatabase({ file: ':memory:', migrationsFolder }));
  const now = () => clock.nowMs;
  return barOf(openTerminal({ store, now, newId: randomUUID, written: () => undefined }), clock);
}

function meet(from: Bar, to: Bar): void {
  const { store } = to.terminal;
  store.append(from.terminal.store.since(store.vector(), 10_000));
}
