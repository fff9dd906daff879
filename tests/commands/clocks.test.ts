import { describe, expect, it } from 'vitest';
import { newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { SUNDAY_EVENING } from '../terminal/opened-terminal.ts';
import { type Bar, openBar } from './bar.ts';

/** An evening in short: guests sit down, order, order more, pay a part, and somebody errs. */
function evening(bar: Bar, setClock: (step: number) => void = () => undefined): void {
  let step = 0;
  const next = () => setClock(step++);
  const table = bar.at('1');
  next();
  bar.done({ type: 'setTableStatus', table: table.id, status: 'occupied' });
  next();
  const ale = bar.order(table, 'Ale', { quantity: 3 });
  next();
  bar.order(table, 'Stout');
  next();
  bar.done({ type: 'changeQuantity', line: ale, delta: -1 });
  next();
  bar.done({ type: 'annotateLine', line: ale, note: 'cold' });
  next();
  bar.done({ type: 'setTableStatus', table: table.id, status: 'bill_requested' });
  expect(bar.table('1').status).toBe('bill_requested');
  next();
  const payments = [{ method: 'cash', amountMinor: 450 } as const];
  bar.done({ type: 'settle', holder: table, lines: [{ line: ale, quantity: 1 }], payments });
  expect(bar.table('1').status).toBe('bill_requested');
  next();
  bar.order(table, 'Tap water');
  bar.undo();
  expect(bar.items(table).map(({ name, quantity }) => [name, quantity])).toEqual([
    ['Ale', 1],
    ['Stout', 1],
  ]);
  next();
  bar.settleAll(table);
  expect(bar.table('1')).toMatchObject({ status: 'available', items: null });
  next();
  bar.order(table, 'Stout');
  expect(bar.table('1').status).toBe('occupied');
}

describe('an evening', () => {
  it.each<[string, number]>([
    ['before 1970', -86_400_000],
    ['in 1970', 0],
    ['in 2001', Date.UTC(2001, 0, 1)],
    ['in 2099', Date.UTC(2099, 11, 31)],
  ])('goes its way with a clock that stands %s', (_, nowMs) => {
    evening(openBar({ clock: { nowMs } }));
  });

  it.each<[string, (step: number) => number]>([
    ['goes back an hour before every tap', (step) => SUNDAY_EVENING - step * 3_600_000],
    ['stands still', () => SUNDAY_EVENING],
    ['jumps between 1970 and 2099', (step) => (step % 2 === 0 ? Date.UTC(2099, 0, 1) : 0)],
  ])('goes its way with a clock that %s', (_, timeAt) => {
    const clock = { nowMs: timeAt(0) };
    const bar = openBar({ clock });
    evening(bar, (step) => {
      clock.nowMs = timeAt(step) - 1000;
    });
    expect(stampsOf(bar)).toEqual([...new Set(stampsOf(bar))].sort());
  });

  it('writes down the wall time as it was, for people', () => {
    const clock = { nowMs: Date.UTC(2099, 0, 1) };
    const bar = openBar({ clock });
    clock.nowMs = 4000;
    bar.order(bar.at('1'), 'Ale');
    expect(bar.items(bar.at('1'))).toMatchObject([{ at: 5000 }]);
  });

  it('counts stamps on from 2099 after a restart in 1970', () => {
    const file = newDataFile();
    const clock = { nowMs: Date.UTC(2099, 0, 1) };
    const bar = openBar({ file, clock });
    bar.order(bar.at('1'), 'Ale');
    clock.nowMs = 0;
    const later = openBar({ file, clock });
    evening(openBar({ clock }));
    later.order(later.at('1'), 'Stout');
    expect(later.items(later.at('1')).map(({ name }) => name)).toEqual(['Ale', 'Stout']);
    expect(stampsOf(later)).toEqual([...new Set(stampsOf(later))].sort());
  });
});

describe('a restart in between', () => {
  it('keeps everything: what is shown, what can be taken back, and the next receipt number', () => {
    const file = newDataFile();
    const bar = openBar({ file });
    evening(bar);
    bar.created({ type: 'openTab', name: 'Mia', table: bar.at('2').id });
    bar.order(bar.counter, 'Ale');
    const { revision: _, ...before } = bar.terminal.snapshot();
    const contents = tableContents(bar.terminal.store.db.sqlite);
    bar.terminal.store.close();

    const later = openBar({ file, clock: bar.clock });
    const { revision: _revision, ...after } = later.terminal.snapshot();
    expect(after).toEqual(before);
    expect(tableContents(later.terminal.store.db.sqlite)).toEqual(contents);
    later.undo();
    expect(later.items(later.counter)).toEqual([]);
    later.order(later.counter, 'Ale');
    later.settleAll(later.counter);
    expect(receiptsOf(later)).toEqual([1, 2, 3]);
  });
});

function stampsOf(bar: Bar): readonly string[] {
  const { journal } = bar.terminal.settings();
  return bar.terminal.store.operations
    .after(bar.terminal.store.db, journal, 0, 1000)
    .map(({ stamp }) => stamp);
}

function receiptsOf(bar: Bar): readonly number[] {
  return bar.terminal.store.db.sqlite
    .prepare<[], number>('SELECT receipt_number FROM sales ORDER BY receipt_number')
    .pluck()
    .all();
}
