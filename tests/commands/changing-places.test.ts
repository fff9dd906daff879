import { describe, expect, it } from 'vitest';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { type Bar, openBar } from './bar.ts';

const names = (bar: Bar, holder: Holder) => bar.items(holder).map(({ name }) => name);
const swap = (bar: Bar, one: string, other: string) =>
  ({ type: 'swapTables', table: bar.at(one).id, other: bar.at(other).id }) as const;

describe('swapping two tables', () => {
  it('puts each order on the other table, and both back by one undo', () => {
    const bar = openBar();
    const [one, two] = [bar.at('1'), bar.at('2')];
    bar.order(one, 'Ale');
    bar.order(two, 'Stout', { quantity: 2 });
    bar.done(swap(bar, '1', '2'));
    expect([names(bar, one), names(bar, two)]).toEqual([['Stout'], ['Ale']]);
    bar.undo();
    expect([names(bar, one), names(bar, two)]).toEqual([['Ale'], ['Stout']]);
    expect(bar.items(two)).toMatchObject([{ quantity: 2 }]);
  });

  it('takes the bill that was asked for along, there and back', () => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Ale');
    bar.order(bar.at('2'), 'Stout');
    bar.done({ type: 'setTableStatus', table: bar.at('1').id, status: 'bill_requested' });
    bar.done(swap(bar, '1', '2'));
    expect([bar.table('1').status, bar.table('2').status]).toEqual(['occupied', 'bill_requested']);
    bar.undo();
    expect(names(bar, bar.at('1'))).toEqual(['Ale']);
    expect(bar.table('2').status).toBe('occupied');
  });

  it('is refused with a table that holds nothing, with itself and with one that is not there', () => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Ale');
    expect(bar.refusal(swap(bar, '1', '2'))).toEqual({ code: 'nothing_to_move' });
    expect(bar.refusal(swap(bar, '1', '1'))).toEqual({ code: 'same_holder' });
    expect(bar.refusal({ type: 'swapTables', table: bar.at('1').id, other: bar.product('Ale') })).toEqual({
      code: 'not_found',
      what: 'table',
    });
  });

  it('leaves what came to a table meanwhile where it came', () => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Ale');
    bar.order(bar.at('2'), 'Stout');
    bar.done(swap(bar, '1', '2'));
    bar.order(bar.at('1'), 'Tap water');
    expect(names(bar, bar.at('1'))).toEqual(['Stout', 'Tap water']);
  });
});

describe('a tab that is opened for an order', () => {
  it('has everything of a table, which becomes free; undo puts it back and closes the tab', () => {
    const bar = openBar();
    const table = bar.at('1');
    bar.order(table, 'Ale', { note: 'cold' });
    bar.order(table, 'Stout');
    const tab = bar.created({ type: 'moveToNewTab', from: table, name: 'Mia', table: table.id });
    expect(bar.tab('Mia')).toMatchObject({ id: tab, table: table.id });
    expect(bar.items({ kind: 'tab', id: tab })).toMatchObject([
      { name: 'Ale', note: 'cold' },
      { name: 'Stout' },
    ]);
    expect(bar.table('1').status).toBe('available');
    bar.undo();
    expect(names(bar, table)).toEqual(['Ale', 'Stout']);
    expect(bar.tab('Mia')).toBeUndefined();
  });

  it('has a part of an order, and the rest stays', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { quantity: 3 });
    const lines = [{ line, quantity: 2 }];
    const tab = bar.created({ type: 'moveToNewTab', from: bar.at('1'), name: 'Mia', lines });
    expect(bar.items({ kind: 'tab', id: tab })).toMatchObject([{ quantity: 2 }]);
    expect(bar.items(bar.at('1'))).toMatchObject([{ quantity: 1 }]);
    bar.undo();
    expect(bar.items(bar.at('1'))).toMatchObject([{ quantity: 3 }]);
    expect(bar.tab('Mia')).toBeUndefined();
  });

  it('is not opened when its name is in use or there is nothing to move', () => {
    const bar = openBar();
    bar.done({ type: 'openTab', name: 'Mia' });
    bar.order(bar.at('1'), 'Ale');
    expect(bar.refusal({ type: 'moveToNewTab', from: bar.at('1'), name: 'mia' })).toEqual({
      code: 'name_in_use',
      name: 'mia',
    });
    expect(bar.refusal({ type: 'moveToNewTab', from: bar.at('2'), name: 'Noah' })).toEqual({
      code: 'nothing_to_move',
    });
  });
});

describe('taking a merge apart', () => {
  /** Table 2 with its own stout and the ale of table 1, and the operation that brought it. */
  function mergedBar() {
    const bar = openBar();
    bar.order(bar.at('1'), 'Ale');
    bar.order(bar.at('2'), 'Stout');
    const { seq } = bar.done({ type: 'mergeHolder', from: bar.at('1'), to: bar.at('2') });
    return {
      bar,
      merge: { type: 'takeApart', journal: bar.terminal.settings().journal, seq: seq ?? 0 } as const,
    };
  }

  it('puts back what the merge brought, also after other commands, and by undo merges again', () => {
    const { bar, merge } = mergedBar();
    bar.order(bar.at('2'), 'Tap water');
    bar.done(merge);
    expect([names(bar, bar.at('1')), names(bar, bar.at('2'))]).toEqual([['Ale'], ['Stout', 'Tap water']]);
    bar.undo();
    expect(names(bar, bar.at('2'))).toEqual(['Ale', 'Stout', 'Tap water']);
  });

  it('opens the tab again that the merge closed', () => {
    const bar = openBar();
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    bar.order(tab, 'Ale');
    const { seq } = bar.done({ type: 'mergeHolder', from: tab, to: bar.at('2') });
    expect(bar.tab('Mia')).toBeUndefined();
    bar.done({ type: 'takeApart', journal: bar.terminal.settings().journal, seq: seq ?? 0 });
    expect(names(bar, tab)).toEqual(['Ale']);
  });

  it('leaves what went on to another order or was paid, and is refused once nothing is left', () => {
    const { bar, merge } = mergedBar();
    const [ale] = bar.items(bar.at('2'));
    bar.done({
      type: 'moveLines',
      from: bar.at('2'),
      to: bar.at('3'),
      lines: [{ line: ale?.id ?? '', quantity: 1 }],
    });
    expect(bar.refusal(merge)).toEqual({ code: 'nothing_to_move' });
  });

  it('is refused for what is not a merge', () => {
    const { bar, merge } = mergedBar();
    expect(bar.refusal({ ...merge, seq: merge.seq - 1 })).toEqual({ code: 'not_found', what: 'holder' });
    expect(bar.refusal({ ...merge, seq: 9999 })).toEqual({ code: 'not_found', what: 'holder' });
  });
});
