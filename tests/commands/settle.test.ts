import { describe, expect, it } from 'vitest';
import { readSale } from '../../src-main/store/sale-rows.ts';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { Sale } from '../../src-shared/domain/sale.ts';
import { sampleId } from '../domain/samples.ts';
import { type Bar, openBar } from './bar.ts';
import { barVenue } from './bar-venue.ts';

const NOWHERE = sampleId(0xdead);
type Settle = Extract<CommandInput, { type: 'settle' }>;
type Payments = Settle['payments'];

function saleOf(bar: Bar, id: string | null): Sale {
  return readSale(bar.terminal.store.db, id ?? '')?.value ?? expect.fail('there is no such sale');
}

/** Two steaks and three ales at table 1: 44.00 and 13.50. */
function dinedBar(given: Parameters<typeof openBar>[0] = {}) {
  const bar = openBar(given);
  const table = bar.at('1');
  const steak = bar.order(table, 'Steak', { modifiers: [bar.modifier('Rare')], quantity: 2 });
  const ale = bar.order(table, 'Ale', { quantity: 3 });
  return { bar, table, steak, ale };
}

describe('settling an order', () => {
  it('makes a sale of its lines with the total, the tax by rate and the payments', () => {
    const { bar, table, steak, ale } = dinedBar();
    const settle: Settle = {
      type: 'settle',
      holder: table,
      lines: [
        { line: steak, quantity: 2 },
        { line: ale, quantity: 3 },
      ],
      payments: [
        { method: 'card', amountMinor: 5000 },
        { method: 'cash', amountMinor: 750, tenderedMinor: 1000 },
      ],
    };
    expect(saleOf(bar, bar.done(settle).created)).toEqual({
      holder: table,
      receiptNumber: 1,
      lines: [
        {
          line: steak,
          name: 'Steak',
          variantName: null,
          quantity: 2,
          unitPriceMinor: 2200,
          basisPoints: 1000,
        },
        { line: ale, name: 'Ale', variantName: null, quantity: 3, unitPriceMinor: 450, basisPoints: 2200 },
      ],
      totalMinor: 5750,
      taxes: [
        { basisPoints: 1000, grossMinor: 4400, netMinor: 4000, taxMinor: 400 },
        { basisPoints: 2200, grossMinor: 1350, netMinor: 1107, taxMinor: 243 },
      ],
      payments: [
        { id: expect.any(String), method: 'card', amountMinor: 5000, tenderedMinor: 5000 },
        { id: expect.any(String), method: 'cash', amountMinor: 750, tenderedMinor: 1000 },
      ],
    });
  });

  it('adds the tax on top where prices do not include it', () => {
    const venue = { ...barVenue, venue: { ...barVenue.venue, pricesIncludeTax: false } };
    const { bar, table, ale } = dinedBar({ venue });
    const sale = bar.done({
      type: 'settle',
      holder: table,
      lines: [{ line: ale, quantity: 1 }],
      payments: [{ method: 'cash', amountMinor: 549 }],
    });
    expect(saleOf(bar, sale.created)).toMatchObject({
      totalMinor: 549,
      taxes: [{ grossMinor: 549, netMinor: 450, taxMinor: 99 }],
    });
  });

  it('frees the table with the last line, and writes one operation', () => {
    const { bar, table } = dinedBar();
    const written = bar.written(() => bar.settleAll(table));
    expect(written.map(({ type }) => type)).toEqual(['sale.settled']);
    expect(bar.table('1')).toMatchObject({ status: 'available', items: null, seatedAt: null });
  });

  it('of a part leaves the rest open and waiting for its bill', () => {
    const { bar, table, steak, ale } = dinedBar();
    bar.done({ type: 'setTableStatus', table: table.id, status: 'bill_requested' });
    bar.done({
      type: 'settle',
      holder: table,
      lines: [
        { line: steak, quantity: 2 },
        { line: ale, quantity: 1 },
      ],
      payments: [{ method: 'card', amountMinor: 4850 }],
    });
    expect(bar.items(table)).toMatchObject([{ id: ale, quantity: 2 }]);
    expect(bar.table('1').status).toBe('bill_requested');
    bar.settleAll(table);
    expect(bar.table('1').status).toBe('available');
  });

  it('takes what is free of charge without a payment', () => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Tap water', { quantity: 4 });
    const lines = bar.items(bar.at('1')).map(({ id, quantity }) => ({ line: id, quantity }));
    const { created } = bar.done({ type: 'settle', holder: bar.at('1'), lines, payments: [] });
    expect(saleOf(bar, created)).toMatchObject({ totalMinor: 0, payments: [] });
  });

  it('takes the price of the moment of ordering, not that of now', () => {
    const { bar, table, ale } = dinedBar();
    bar.receive({ type: 'product.set', body: { id: bar.product('Ale'), fields: { priceMinor: 999 } } });
    const payments: Payments = [{ method: 'cash', amountMinor: 450 }];
    bar.done({ type: 'settle', holder: table, lines: [{ line: ale, quantity: 1 }], payments });
  });

  it.each<[string, Payments]>([
    ['in cash with change', [{ method: 'cash', amountMinor: 1350, tenderedMinor: 2000 }]],
    ['in cash to the cent', [{ method: 'cash', amountMinor: 1350, tenderedMinor: 1350 }]],
    [
      'by two cards',
      [
        { method: 'card', amountMinor: 1000 },
        { method: 'card', amountMinor: 350 },
      ],
    ],
    [
      'in every way at once',
      [
        { method: 'other', amountMinor: 50 },
        { method: 'card', amountMinor: 300, tenderedMinor: 300 },
        { method: 'cash', amountMinor: 1000, tenderedMinor: 5000 },
      ],
    ],
  ])('can be paid %s', (_, payments) => {
    const { bar, table, ale } = dinedBar();
    bar.done({ type: 'settle', holder: table, lines: [{ line: ale, quantity: 3 }], payments });
    expect(bar.items(table)).toHaveLength(1);
  });

  it.each<[string, Payments, object]>([
    [
      'too little is paid',
      [{ method: 'cash', amountMinor: 1349 }],
      { code: 'payments_differ', totalMinor: 1350, givenMinor: 1349 },
    ],
    [
      'too much is paid',
      [{ method: 'card', amountMinor: 1351 }],
      { code: 'payments_differ', totalMinor: 1350, givenMinor: 1351 },
    ],
    ['nothing is paid', [], { code: 'payments_differ', totalMinor: 1350, givenMinor: 0 }],
    [
      'less is handed over than counted',
      [{ method: 'cash', amountMinor: 1350, tenderedMinor: 1000 }],
      { code: 'tendered_differs', method: 'cash', amountMinor: 1350, tenderedMinor: 1000 },
    ],
    [
      'a card would give change',
      [{ method: 'card', amountMinor: 1350, tenderedMinor: 2000 }],
      { code: 'tendered_differs', method: 'card', amountMinor: 1350, tenderedMinor: 2000 },
    ],
  ])('is refused when %s', (_, payments, refusal) => {
    const { bar, table, ale } = dinedBar();
    expect(
      bar.refusal({ type: 'settle', holder: table, lines: [{ line: ale, quantity: 3 }], payments }),
    ).toEqual(refusal);
  });

  it.each<[string, (dined: ReturnType<typeof dinedBar>) => Partial<Settle>, object]>([
    [
      'on a table that is not there',
      () => ({ holder: { kind: 'table', id: NOWHERE } }),
      { code: 'not_found', what: 'table' },
    ],
    [
      'on a tab that is not there',
      () => ({ holder: { kind: 'tab', id: NOWHERE } }),
      { code: 'not_found', what: 'tab' },
    ],
    [
      'on the counter of another terminal',
      () => ({ holder: { kind: 'counter', id: NOWHERE } }),
      { code: 'other_counter' },
    ],
    [
      'of a line that is not there',
      () => ({ lines: [{ line: NOWHERE, quantity: 1 }] }),
      { code: 'not_found', what: 'line' },
    ],
    [
      'of a line that is on another table',
      ({ bar }) => ({ holder: bar.at('2') }),
      { code: 'order_changed', available: 0 },
    ],
    [
      'of more than there is',
      ({ ale }) => ({ lines: [{ line: ale, quantity: 4 }] }),
      { code: 'order_changed', available: 3 },
    ],
    [
      'of what was paid already',
      ({ bar, table }) => {
        bar.settleAll(table);
        return {};
      },
      { code: 'order_changed', available: 0 },
    ],
  ])('is refused %s', (_, change, refusal) => {
    const dined = dinedBar();
    const settle: Settle = {
      type: 'settle',
      holder: dined.table,
      lines: [{ line: dined.ale, quantity: 3 }],
      payments: [{ method: 'cash', amountMinor: 1350 }],
    };
    expect(dined.bar.refusal({ ...settle, ...change(dined) })).toMatchObject(refusal);
  });

  it('is refused as a whole when one of its lines changed meanwhile', () => {
    const { bar, table, steak, ale } = dinedBar();
    const change = { line: ale, delta: -1 };
    bar.receive({
      type: 'lines.adjusted',
      body: { holder: table, kind: 'quantity', changes: [change], reason: null },
    });
    const lines = [
      { line: steak, quantity: 2 },
      { line: ale, quantity: 3 },
    ];
    const payments: Payments = [{ method: 'card', amountMinor: 5750 }];
    expect(bar.refusal({ type: 'settle', holder: table, lines, payments })).toEqual({
      code: 'order_changed',
      line: ale,
      available: 2,
    });
  });

  it('settles the counter and a tab alike', () => {
    const bar = openBar();
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    for (const holder of [tab, bar.counter]) {
      bar.order(holder, 'Ale');
      bar.settleAll(holder);
      expect(bar.items(holder)).toEqual([]);
    }
    expect(bar.tab('Mia')).toBeUndefined();
  });
});

describe('receipt numbers', () => {
  const numbers = (bar: Bar) =>
    bar.terminal.store.db.sqlite
      .prepare<[], number>('SELECT receipt_number FROM sales ORDER BY stamp')
      .pluck()
      .all();

  it('count up from one without a gap, whatever is refused or taken back in between', () => {
    const bar = openBar();
    for (const holder of [bar.at('1'), bar.at('2'), bar.counter, bar.at('1')]) {
      bar.order(holder, 'Ale');
      const [item] = bar.items(holder);
      const lines = [{ line: item?.id ?? '', quantity: 1 }];
      bar.refusal({ type: 'settle', holder, lines, payments: [{ method: 'cash', amountMinor: 1 }] });
      bar.order(holder, 'Stout');
      bar.undo();
      bar.settleAll(holder);
    }
    expect(numbers(bar)).toEqual([1, 2, 3, 4]);
  });

  it('are those of this journal alone', () => {
    const bar = openBar();
    const sale: Sale = {
      holder: bar.at('2'),
      receiptNumber: 41,
      lines: [
        {
          line: sampleId(1),
          name: 'Ale',
          variantName: null,
          quantity: 1,
          unitPriceMinor: 450,
          basisPoints: 2200,
        },
      ],
      totalMinor: 450,
      taxes: [],
      payments: [],
    };
    bar.receive({ type: 'sale.settled', body: { id: sampleId(2), sale } });
    bar.order(bar.at('1'), 'Ale');
    expect(saleOf(bar, bar.settleAll(bar.at('1')).created).receiptNumber).toBe(1);
  });
});
