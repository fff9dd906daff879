import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { addedLine, sampleId } from '../domain/samples.ts';
import { type Bar, openBar } from './bar.ts';

const NOWHERE = sampleId(0xdead);

function openTab(bar: Bar, name = 'Mia'): Holder {
  return { kind: 'tab', id: bar.created({ type: 'openTab', name }) };
}

describe('moving lines', () => {
  it('takes whole lines to another order as they are', () => {
    const bar = openBar();
    const [from, to] = [bar.at('1'), bar.at('2')];
    const line = bar.order(from, 'Ale', { quantity: 3, note: 'cold', seat: 2 });
    const [before] = bar.items(from);
    bar.done({ type: 'moveLines', from, to, lines: [{ line, quantity: 3 }] });
    expect(bar.items(from)).toEqual([]);
    expect(bar.items(to)).toEqual([{ ...before, arrived: expect.any(String) }]);
    expect(bar.table('1').status).toBe('available');
    expect(bar.table('2').status).toBe('occupied');
  });

  it('makes a line of its own of a part, with the price, the note and the seat of the whole', () => {
    const bar = openBar();
    const [from, to] = [bar.at('1'), bar.at('2')];
    const line = bar.order(from, 'Ale', { quantity: 3, note: 'cold', seat: 2 });
    const [before] = bar.items(from);
    bar.done({ type: 'moveLines', from, to, lines: [{ line, quantity: 1 }] });
    expect(bar.items(from)).toMatchObject([{ id: line, quantity: 2 }]);
    expect(bar.items(to)).toMatchObject([
      { quantity: 1, note: 'cold', seat: 2, unitPriceMinor: 450, operator: before?.operator },
    ]);
    expect(bar.items(to)[0]?.id).not.toBe(line);
  });

  it('takes whole lines and parts in one operation', () => {
    const bar = openBar();
    const lines = [
      { line: bar.order(bar.at('1'), 'Ale', { quantity: 2 }), quantity: 2 },
      { line: bar.order(bar.at('1'), 'Stout', { quantity: 5 }), quantity: 4 },
    ];
    const written = bar.written(() =>
      bar.done({ type: 'moveLines', from: bar.at('1'), to: bar.counter, lines }),
    );
    expect(written).toMatchObject([
      { type: 'lines.moved', body: { merging: false, whole: [lines[0]?.line], parts: [{ quantity: 4 }] } },
    ]);
    expect(bar.items(bar.at('1'))).toMatchObject([{ name: 'Stout', quantity: 1 }]);
    expect(bar.items(bar.counter).map(({ quantity }) => quantity)).toEqual([2, 4]);
  });

  it('splits a line as often as it has pieces, and loses none', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { quantity: 4 });
    const tab = openTab(bar);
    for (const to of [tab, bar.at('2'), tab]) {
      bar.done({ type: 'moveLines', from: bar.at('1'), to, lines: [{ line, quantity: 1 }] });
    }
    expect([bar.at('1'), tab, bar.at('2')].map((holder) => piecesOf(bar, holder))).toEqual([1, 2, 1]);
  });

  it.each<[string, (bar: Bar, line: string) => CommandInput, object]>([
    ['to where they are', (bar, line) => move(bar.at('1'), bar.at('1'), line), { code: 'same_holder' }],
    [
      'to a table that is not there',
      (bar, line) => move(bar.at('1'), { kind: 'table', id: NOWHERE }, line),
      { code: 'not_found', what: 'table' },
    ],
    [
      'from a tab that is not there',
      (bar, line) => move({ kind: 'tab', id: NOWHERE }, bar.at('2'), line),
      { code: 'not_found', what: 'tab' },
    ],
    [
      'to the counter of another terminal',
      (bar, line) => move(bar.at('1'), { kind: 'counter', id: NOWHERE }, line),
      { code: 'other_counter' },
    ],
    [
      'to a table that is out of use',
      (bar, line) => {
        bar.done({ type: 'setTableStatus', table: bar.at('3').id, status: 'unavailable' });
        return move(bar.at('1'), bar.at('3'), line);
      },
      { code: 'table_out_of_use', name: '3' },
    ],
    [
      'to a tab that is closed',
      (bar, line) => {
        const tab = openTab(bar);
        bar.done({ type: 'closeTab', tab: tab.id });
        return move(bar.at('1'), tab, line);
      },
      { code: 'tab_closed', name: 'Mia' },
    ],
    [
      'that nobody knows',
      (bar) => move(bar.at('1'), bar.at('2'), NOWHERE),
      { code: 'not_found', what: 'line' },
    ],
    [
      'that are elsewhere',
      (bar, line) => move(bar.at('2'), bar.at('3'), line),
      { code: 'order_changed', available: 0 },
    ],
    [
      'of which fewer are left',
      (bar, line) => ({
        type: 'moveLines',
        from: bar.at('1'),
        to: bar.at('2'),
        lines: [{ line, quantity: 4 }],
      }),
      { code: 'order_changed', available: 3 },
    ],
  ])('is refused for lines %s', (_, command, refusal) => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { quantity: 3 });
    expect(bar.refusal(command(bar, line))).toMatchObject(refusal);
  });

  it('moves none of the lines when one of them cannot be moved', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale');
    const lines = [line, NOWHERE].map((id) => ({ line: id, quantity: 1 }));
    bar.refusal({ type: 'moveLines', from: bar.at('1'), to: bar.at('2'), lines });
    expect(bar.items(bar.at('1'))).toHaveLength(1);
  });
});

describe('merging an order into another', () => {
  it('takes all of it there, frees the table, and keeps lines of the same apart', () => {
    const bar = openBar();
    const [from, to] = [bar.at('1'), bar.at('2')];
    bar.done({ type: 'setTableStatus', table: from.id, status: 'occupied' });
    for (const holder of [from, to]) bar.order(holder, 'Ale', { quantity: 2 });
    bar.order(from, 'Stout');
    const written = bar.written(() => bar.done({ type: 'mergeHolder', from, to }));
    expect(written).toMatchObject([{ type: 'lines.moved', body: { merging: true, parts: [] } }]);
    expect(bar.table('1')).toMatchObject({ status: 'available', items: null });
    expect(bar.items(to).map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Ale', 2],
      ['Ale', 2],
      ['Stout', 1],
    ]);
  });

  it.each<[string, (bar: Bar) => Holder]>([
    ['a table', (bar) => bar.at('1')],
    ['a tab', (bar) => openTab(bar)],
  ])('saves the order of the counter to %s, and leaves the counter open for the next guest', (_, target) => {
    const bar = openBar();
    const to = target(bar);
    bar.order(bar.counter, 'Ale', { quantity: 2 });
    bar.done({ type: 'mergeHolder', from: bar.counter, to });
    expect(bar.items(to)).toMatchObject([{ name: 'Ale', quantity: 2 }]);
    expect(bar.items(bar.counter)).toEqual([]);
    bar.order(bar.counter, 'Stout');
    expect(piecesOf(bar, bar.counter)).toBe(1);
  });

  it('closes a tab that went to a table', () => {
    const bar = openBar();
    const tab = openTab(bar);
    bar.order(tab, 'Ale');
    bar.done({ type: 'mergeHolder', from: tab, to: bar.at('1') });
    expect(bar.tab('Mia')).toBeUndefined();
    expect(piecesOf(bar, bar.at('1'))).toBe(1);
  });

  it.each<[string, (bar: Bar) => CommandInput, object]>([
    [
      'into itself',
      (bar) => ({ type: 'mergeHolder', from: bar.at('1'), to: bar.at('1') }),
      { code: 'same_holder' },
    ],
    [
      'that is empty',
      (bar) => ({ type: 'mergeHolder', from: bar.at('2'), to: bar.at('1') }),
      { code: 'nothing_to_move' },
    ],
    [
      'into a table that is not there',
      (bar) => ({ type: 'mergeHolder', from: bar.at('1'), to: { kind: 'table', id: NOWHERE } }),
      { code: 'not_found', what: 'table' },
    ],
    [
      'of a tab that is not there',
      (bar) => ({ type: 'mergeHolder', from: { kind: 'tab', id: NOWHERE }, to: bar.at('1') }),
      { code: 'not_found', what: 'tab' },
    ],
    [
      'of the counter of another terminal',
      (bar) => ({ type: 'mergeHolder', from: { kind: 'counter', id: NOWHERE }, to: bar.at('1') }),
      { code: 'other_counter' },
    ],
    [
      'into a table that is out of use',
      (bar) => {
        bar.done({ type: 'setTableStatus', table: bar.at('2').id, status: 'unavailable' });
        return { type: 'mergeHolder', from: bar.at('1'), to: bar.at('2') };
      },
      { code: 'table_out_of_use', name: '2' },
    ],
  ])('is refused for an order %s', (_, command, refusal) => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Ale');
    expect(bar.refusal(command(bar))).toEqual(refusal);
  });
});

describe('an order of 500 lines', () => {
  const full = { code: 'order_full', limit: 500 };

  /** A table with 500 lines, as other terminals may have filled it; the more, the fuller. */
  function crowdedBar(lines: number): Bar {
    const bar = openBar();
    const table = bar.at('1');
    bar.receive(...Array.from({ length: lines }, (_, n) => addedLine(sampleId(n), table)));
    return bar;
  }

  it('takes no more, neither ordered nor moved nor merged', () => {
    const bar = crowdedBar(500);
    const [from, to] = [bar.at('2'), bar.at('1')];
    const line = bar.order(from, 'Ale', { quantity: 3 });
    expect(bar.refusal({ type: 'addLine', holder: to, product: bar.product('Ale') })).toEqual(full);
    expect(bar.refusal({ type: 'moveLines', from, to, lines: [{ line, quantity: 1 }] })).toEqual(full);
    expect(bar.refusal({ type: 'mergeHolder', from, to })).toEqual(full);
    bar.done({ type: 'changeQuantity', line: sampleId(0), delta: 1 });
  });

  it.each<[string, (bar: Bar) => CommandInput]>([
    ['cleared', (bar) => ({ type: 'clearHolder', holder: bar.at('1'), reason: 'Test' })],
    ['merged', (bar) => ({ type: 'mergeHolder', from: bar.at('1'), to: bar.at('2') })],
  ])('can be %s, and that taken back', (_, command) => {
    const bar = crowdedBar(500);
    bar.done(command(bar));
    expect(bar.items(bar.at('1'))).toEqual([]);
    bar.undo();
    expect(bar.items(bar.at('1'))).toHaveLength(500);
  });

  it('that grew further on other terminals says why it is not cleared or merged', () => {
    const bar = crowdedBar(501);
    expect(bar.refusal({ type: 'clearHolder', holder: bar.at('1'), reason: 'Test' })).toEqual(full);
    expect(bar.refusal({ type: 'mergeHolder', from: bar.at('1'), to: bar.at('2') })).toEqual(full);
  });
});

function move(from: Holder, to: Holder, line: string): CommandInput {
  return { type: 'moveLines', from, to, lines: [{ line, quantity: 3 }] };
}

function piecesOf(bar: Bar, holder: Holder): number {
  return bar.items(holder).reduce((sum, { quantity }) => sum + quantity, 0);
}
