import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import { sampleId } from '../domain/samples.ts';
import { openBar } from './bar.ts';

const NOWHERE = sampleId(0xdead);

describe('ordering', () => {
  it('adds a line with the name, the price and the tax of that moment', () => {
    const bar = openBar();
    const table = bar.at('1');
    const line = bar.order(table, 'Steak', {
      modifiers: [bar.modifier('Rare'), bar.modifier('Chips'), bar.modifier('No sauce')],
      note: '  no pepper ',
      seat: 3,
      quantity: 2,
    });
    expect(bar.table('1')).toMatchObject({ status: 'occupied' });
    expect(bar.items(table)).toMatchObject([
      {
        id: line,
        name: 'Steak',
        variant: null,
        modifiers: [
          { name: 'Rare', priceMinor: 0 },
          { name: 'Chips', priceMinor: 300 },
          { name: 'No sauce', priceMinor: -100 },
        ],
        unitPriceMinor: 2400,
        basisPoints: 1000,
        note: 'no pepper',
        seat: 3,
        quantity: 2,
        at: bar.clock.nowMs,
        operator: bar.staff('Ada'),
      },
    ]);
  });

  it('takes the price of the variant', () => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Wine', { variant: bar.variant('Wine', 'Bottle') });
    expect(bar.items(bar.at('1'))).toMatchObject([{ variantName: 'Bottle', unitPriceMinor: 2400 }]);
  });

  it('writes one operation', () => {
    const bar = openBar();
    const line = { type: 'addLine', holder: bar.at('1'), product: bar.product('Ale') } as const;
    expect(bar.written(() => bar.done(line))).toMatchObject([
      { type: 'line.added', body: { holder: bar.at('1'), origin: { quantity: 1 }, note: null, seat: null } },
    ]);
    expect(bar.written(() => bar.done({ ...line, quantity: 2 }))).toMatchObject([
      { type: 'lines.adjusted', body: { kind: 'quantity', changes: [{ delta: 2 }] } },
    ]);
  });

  it.each<[string, Parameters<ReturnType<typeof openBar>['order']>[2]]>([
    ['the same', {}],
    ['the same with an empty note', { note: '' }],
  ])('makes a line grow when %s is ordered again', (_, again) => {
    const bar = openBar();
    const first = bar.order(bar.at('1'), 'Ale');
    expect(bar.order(bar.at('1'), 'Ale', { ...again, quantity: 2 })).toBe(first);
    expect(bar.items(bar.at('1'))).toMatchObject([{ id: first, quantity: 3 }]);
  });

  it.each<[string, Parameters<ReturnType<typeof openBar>['order']>[2]]>([
    ['with a note', { note: 'no ice' }],
    ['for a seat', { seat: 1 }],
    ['in such a number that the line would count more than 999', { quantity: 999 }],
  ])('adds another line when it is the same %s', (_, other) => {
    const bar = openBar();
    const first = bar.order(bar.at('1'), 'Ale');
    expect(bar.order(bar.at('1'), 'Ale', other)).not.toBe(first);
    expect(bar.items(bar.at('1'))).toHaveLength(2);
  });

  it('adds another line on another order, for other modifiers, and after the price was changed', () => {
    const bar = openBar();
    const [ale, rare] = [bar.product('Ale'), bar.modifier('Rare')];
    bar.order(bar.at('1'), 'Ale');
    bar.order(bar.at('2'), 'Ale');
    bar.order(bar.at('1'), 'Steak', { modifiers: [rare] });
    bar.order(bar.at('1'), 'Steak', { modifiers: [rare, bar.modifier('Chips')] });
    bar.receive({ type: 'product.set', body: { id: ale, fields: { priceMinor: 460 } } });
    bar.order(bar.at('1'), 'Ale');
    expect(bar.items(bar.at('1')).map(({ unitPriceMinor }) => unitPriceMinor)).toEqual([
      450, 2200, 2500, 460,
    ]);
    expect(bar.items(bar.at('2'))).toHaveLength(1);
  });

  it('goes to a tab and to the counter of the terminal alike', () => {
    const bar = openBar();
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    bar.order(tab, 'Ale');
    bar.order(bar.counter, 'Stout');
    expect(bar.items(tab)).toMatchObject([{ name: 'Ale' }]);
    expect(bar.items(bar.counter)).toMatchObject([{ name: 'Stout' }]);
  });

  it.each<[string, (bar: ReturnType<typeof openBar>) => CommandInput, object]>([
    [
      'on a table that is not there',
      (bar) => ({ type: 'addLine', holder: { kind: 'table', id: NOWHERE }, product: bar.product('Ale') }),
      { code: 'not_found', what: 'table' },
    ],
    [
      'on a tab that is not there',
      (bar) => ({ type: 'addLine', holder: { kind: 'tab', id: NOWHERE }, product: bar.product('Ale') }),
      { code: 'not_found', what: 'tab' },
    ],
    [
      'on the counter of another terminal',
      (bar) => ({ type: 'addLine', holder: { kind: 'counter', id: NOWHERE }, product: bar.product('Ale') }),
      { code: 'other_counter' },
    ],
    [
      'on a table that is out of use',
      (bar) => {
        bar.done({ type: 'setTableStatus', table: bar.at('2').id, status: 'unavailable' });
        return { type: 'addLine', holder: bar.at('2'), product: bar.product('Ale') };
      },
      { code: 'table_out_of_use', name: '2' },
    ],
    [
      'on a tab that is closed',
      (bar) => {
        const tab = bar.created({ type: 'openTab', name: 'Mia' });
        bar.done({ type: 'closeTab', tab });
        return { type: 'addLine', holder: { kind: 'tab', id: tab }, product: bar.product('Ale') };
      },
      { code: 'tab_closed', name: 'Mia' },
    ],
    [
      'of a product that is not there',
      (bar) => ({ type: 'addLine', holder: bar.at('1'), product: NOWHERE }),
      { code: 'not_found', what: 'product' },
    ],
    [
      'of a product that was taken off the menu',
      (bar) => {
        const product = bar.product('Ale');
        bar.receive({ type: 'product.set', body: { id: product, fields: { removed: true } } });
        return { type: 'addLine', holder: bar.at('1'), product };
      },
      { code: 'not_found', what: 'product' },
    ],
    [
      'of what is sold out',
      (bar) => ({ type: 'addLine', holder: bar.at('1'), product: bar.product('Mead') }),
      { code: 'sold_out', name: 'Mead' },
    ],
    [
      'without the variant that is needed',
      (bar) => ({ type: 'addLine', holder: bar.at('1'), product: bar.product('Wine') }),
      { code: 'variant_needed', name: 'Wine' },
    ],
    [
      'of a variant of another product',
      (bar) => ({
        type: 'addLine',
        holder: bar.at('1'),
        product: bar.product('Ale'),
        variant: bar.variant('Wine', 'Glass'),
      }),
      { code: 'not_found', what: 'variant' },
    ],
    [
      'with a modifier that the product does not have',
      (bar) => ({
        type: 'addLine',
        holder: bar.at('1'),
        product: bar.product('Ale'),
        modifiers: [bar.modifier('Rare')],
      }),
      { code: 'not_found', what: 'modifier' },
    ],
    [
      'without a modifier that must be chosen',
      (bar) => ({ type: 'addLine', holder: bar.at('1'), product: bar.product('Steak') }),
      { code: 'modifier_choice', group: 'How cooked', minimum: 1, maximum: 1, chosen: 0 },
    ],
    [
      'with more modifiers than may be chosen',
      (bar) => ({
        type: 'addLine',
        holder: bar.at('1'),
        product: bar.product('Steak'),
        modifiers: ['Rare', 'Chips', 'Salad', 'No sauce'].map(bar.modifier),
      }),
      { code: 'modifier_choice', group: 'Extras', minimum: 0, maximum: 2, chosen: 3 },
    ],
  ])('is refused %s, and changes nothing', (_, command, refusal) => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Stout');
    expect(bar.refusal(command(bar))).toEqual(refusal);
  });
});

describe('changing the quantity of a line', () => {
  it.each([
    [3, 5],
    [-1, 1],
    [997, 999],
    [0, 2],
  ])('by %i makes 2 of them %i', (delta, quantity) => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { quantity: 2 });
    const written = bar.written(() => bar.done({ type: 'changeQuantity', line, delta }));
    expect(bar.items(bar.at('1'))).toMatchObject([{ quantity }]);
    expect(written).toHaveLength(delta === 0 ? 0 : 1);
  });

  it.each<[string, number, object]>([
    ['below one', -2, { code: 'order_changed', available: 2 }],
    ['far below one', -998, { code: 'order_changed', available: 2 }],
    ['beyond 999', 998, { code: 'too_many', limit: 999 }],
  ])('is refused %s', (_, delta, refusal) => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { quantity: 2 });
    expect(bar.refusal({ type: 'changeQuantity', line, delta })).toMatchObject(refusal);
  });

  it('counts with what another terminal changed meanwhile', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { quantity: 2 });
    const delta = { holder: bar.at('1'), kind: 'quantity', reason: null } as const;
    bar.receive({ type: 'lines.adjusted', body: { ...delta, changes: [{ line, delta: -1 }] } });
    expect(bar.refusal({ type: 'changeQuantity', line, delta: -1 })).toMatchObject({ available: 1 });
    bar.done({ type: 'changeQuantity', line, delta: 4 });
    expect(bar.items(bar.at('1'))).toMatchObject([{ quantity: 5 }]);
  });
});

describe('removing a line', () => {
  it('takes all of it away, says why, and leaves the table to itself', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { quantity: 3 });
    const reason = 'Spilt';
    expect(bar.written(() => bar.done({ type: 'removeLine', line, reason }))).toEqual([
      {
        type: 'lines.adjusted',
        body: { holder: bar.at('1'), kind: 'removal', changes: [{ line, delta: -3 }], reason },
      },
    ]);
    expect(bar.table('1')).toMatchObject({ items: null, status: 'available' });
  });

  it('does not come up again in another line of the same', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale');
    bar.done({ type: 'removeLine', line, reason: 'Spilt' });
    expect(bar.order(bar.at('1'), 'Ale')).not.toBe(line);
  });
});

describe('a note and a seat', () => {
  it('are written, changed by themselves, and taken away', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { note: 'cold', seat: 2 });
    const shown = () => bar.items(bar.at('1')).map(({ note, seat }) => [note, seat]);
    bar.done({ type: 'annotateLine', line, note: ' very cold ' });
    expect(shown()).toEqual([['very cold', 2]]);
    bar.done({ type: 'annotateLine', line, seat: 4 });
    expect(shown()).toEqual([['very cold', 4]]);
    bar.done({ type: 'annotateLine', line, note: '', seat: null });
    expect(shown()).toEqual([[null, null]]);
  });

  it('write down what they were, and nothing when nothing changes', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { note: 'cold', seat: 2 });
    expect(bar.written(() => bar.done({ type: 'annotateLine', line, note: 'warm', seat: 2 }))).toEqual([
      {
        type: 'line.annotated',
        body: { line, holder: bar.at('1'), fields: { note: 'warm' }, was: { note: 'cold' } },
      },
    ]);
    for (const same of [{}, { note: 'warm' }, { seat: 2 }]) {
      expect(bar.written(() => bar.done({ type: 'annotateLine', line, ...same }))).toEqual([]);
    }
  });
});

describe('clearing an order', () => {
  it('takes all of its lines away, frees the table and says why', () => {
    const bar = openBar();
    const lines = [bar.order(bar.at('1'), 'Ale', { quantity: 2 }), bar.order(bar.at('1'), 'Stout')];
    bar.done({ type: 'setTableStatus', table: bar.at('1').id, status: 'bill_requested' });
    const reason = 'Walked out';
    expect(bar.written(() => bar.done({ type: 'clearHolder', holder: bar.at('1'), reason }))).toEqual([
      {
        type: 'lines.adjusted',
        body: {
          holder: bar.at('1'),
          kind: 'clearing',
          changes: expect.arrayContaining(lines.map((line, index) => ({ line, delta: index - 2 }))),
          reason,
        },
      },
    ]);
    expect(bar.table('1')).toMatchObject({ items: null, status: 'available' });
  });

  it('closes a tab, and leaves the counter open for the next', () => {
    const bar = openBar();
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    bar.order(tab, 'Ale');
    bar.order(bar.counter, 'Ale');
    for (const holder of [tab, bar.counter]) bar.done({ type: 'clearHolder', holder, reason: 'Test' });
    expect(bar.tab('Mia')).toBeUndefined();
    bar.order(bar.counter, 'Stout');
    expect(bar.items(bar.counter)).toMatchObject([{ name: 'Stout' }]);
  });

  it('is refused when there is nothing to clear', () => {
    const bar = openBar();
    for (const holder of [bar.at('1'), bar.counter]) {
      expect(bar.refusal({ type: 'clearHolder', holder, reason: 'Test' })).toEqual({
        code: 'nothing_to_move',
      });
    }
  });

  it.each<[Parameters<ReturnType<typeof openBar>['items']>[0], object]>([
    [
      { kind: 'table', id: NOWHERE },
      { code: 'not_found', what: 'table' },
    ],
    [
      { kind: 'tab', id: NOWHERE },
      { code: 'not_found', what: 'tab' },
    ],
    [{ kind: 'counter', id: NOWHERE }, { code: 'other_counter' }],
  ])('is refused for the unknown %o', (holder, refusal) => {
    expect(openBar().refusal({ type: 'clearHolder', holder, reason: 'Test' })).toEqual(refusal);
  });
});

describe.each<[string, (line: string) => CommandInput]>([
  ['changeQuantity', (line) => ({ type: 'changeQuantity', line, delta: 1 })],
  ['removeLine', (line) => ({ type: 'removeLine', line, reason: 'Test' })],
  ['annotateLine', (line) => ({ type: 'annotateLine', line, note: 'new' })],
])('%s', (_, command) => {
  it('is refused for a line that is not there', () => {
    expect(openBar().refusal(command(NOWHERE))).toEqual({ code: 'not_found', what: 'line' });
  });

  it('is refused for a line that was removed, or paid', () => {
    const bar = openBar();
    const removed = bar.order(bar.at('1'), 'Ale');
    bar.done({ type: 'removeLine', line: removed, reason: 'Test' });
    const paid = bar.order(bar.at('2'), 'Ale');
    bar.settleAll(bar.at('2'));
    for (const line of [removed, paid]) {
      expect(bar.refusal(command(line))).toEqual({ code: 'order_changed', line, available: 0 });
    }
  });

  it('is refused for a line at the counter of another terminal', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale');
    const to = { kind: 'counter', id: NOWHERE } as const;
    const body = { from: bar.at('1'), to, merging: false, whole: [line], parts: [] };
    bar.receive({ type: 'lines.moved', body });
    expect(bar.refusal(command(line))).toEqual({ code: 'other_counter' });
  });
});
