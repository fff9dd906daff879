import { describe, expect, it } from 'vitest';
import { prepareSalesReads } from '../../src-main/sales/sales-reads.ts';
import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';
import type { Sale } from '../../src-shared/domain/sale.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { sampleId } from '../domain/samples.ts';

const HOUR_MS = 3_600_000;
const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** A bar, and the sales of it as its screen asks for them. */
function sellingBar() {
  const bar = openBar();
  const reads = prepareSalesReads(bar.terminal.store, bar.terminal.settings().terminal);
  return { bar, reads };
}

/** Sells so many ales at a table, and answers with the sale. */
function sellAles(bar: Bar, quantity: number): string {
  bar.order(bar.at('1'), 'Ale', { quantity });
  return bar.settleAll(bar.at('1')).created ?? expect.fail('nothing was sold');
}

/** One ale that another terminal sold. */
function saleElsewhere(id: number): Sale {
  return {
    holder: { kind: 'counter', id: sampleId(0xe0) },
    receiptNumber: id,
    lines: [
      {
        line: sampleId(id + 5000),
        name: 'Ale',
        variantName: null,
        quantity: 1,
        unitPriceMinor: 450,
        basisPoints: 2200,
      },
    ],
    totalMinor: 450,
    taxes: [{ basisPoints: 2200, grossMinor: 450, netMinor: 369, taxMinor: 81 }],
    payments: [{ id: sampleId(id + 9000), method: 'cash', amountMinor: 450, tenderedMinor: 500 }],
  };
}

describe('the sales of a day', () => {
  it('are told newest first, with who, where, how and under which number', () => {
    const { bar, reads } = sellingBar();
    const first = sellAles(bar, 1);
    const tab = bar.created({ type: 'openTab', name: 'Anna' });
    const line = bar.order({ kind: 'tab', id: tab }, 'Ale', { quantity: 2 });
    const second = bar.created({
      type: 'settle',
      holder: { kind: 'tab', id: tab },
      lines: [{ line, quantity: 2 }],
      payments: [
        { method: 'card', amountMinor: 300 },
        { method: 'cash', amountMinor: 500 },
        { method: 'card', amountMinor: 100 },
      ],
    });
    const { terminal, journal } = bar.terminal.settings();
    const common = { kind: 'sale', who: 'Ada', here: true, terminal, journal };
    expect(reads.page({ span: ALL, after: null, limit: 10 })).toEqual({
      entries: [
        {
          ...common,
          id: second,
          at: bar.clock.nowMs,
          place: { holder: { kind: 'tab', id: tab }, name: 'Anna' },
          receiptNumber: 2,
          totalMinor: 900,
          methods: ['card', 'cash'],
        },
        {
          ...common,
          id: first,
          at: expect.any(Number),
          place: { holder: bar.at('1'), name: '1' },
          receiptNumber: 1,
          totalMinor: 450,
          methods: ['card'],
        },
      ],
      next: null,
    });
  });

  it('come in pages that miss nothing and repeat nothing, also where times are equal', () => {
    const { bar, reads } = sellingBar();
    for (let id = 1; id <= 17; id += 1) {
      bar.receive({ type: 'sale.settled', body: { id: sampleId(id), sale: saleElsewhere(id) } });
      if (id % 3 !== 0) bar.clock.nowMs -= 1000;
    }
    const seen: SalesEntry[] = [];
    let after: { at: number; id: string } | null = null;
    for (let page = 0; page < 10; page += 1) {
      const { entries, next } = reads.page({ span: ALL, after, limit: 4 });
      seen.push(...entries);
      after = next;
      if (next === null) break;
    }
    expect(seen).toHaveLength(17);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(17);
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort((left, right) => right - left));
    expect(new Set(times).size).toBeLessThan(17);
  });

  it('are those from the first moment on, and without the last', () => {
    const { bar, reads } = sellingBar();
    const sold = [1, 2, 3].map((count) => {
      const id = sellAles(bar, count);
      const at = bar.clock.nowMs;
      bar.clock.nowMs += HOUR_MS;
      return { id, at };
    });
    const [first, second, third] = sold;
    const span = { from: first?.at ?? 0, to: third?.at ?? 0 };
    const { entries } = reads.page({ span, after: null, limit: 10 });
    expect(entries.map(({ id }) => id)).toEqual([second?.id, first?.id]);
    expect(reads.totals(span)).toMatchObject({
      sales: { count: 2, totalMinor: 1350 },
      earlier: null,
      later: third?.at,
    });
    expect(reads.totals({ from: third?.at ?? 0, to: ALL.to })).toMatchObject({
      sales: { count: 1, totalMinor: 1350 },
      earlier: second?.at,
      later: null,
    });
  });

  it('of other terminals are among them, and say so', () => {
    const { bar, reads } = sellingBar();
    sellAles(bar, 1);
    bar.receive({ type: 'sale.settled', body: { id: sampleId(1), sale: saleElsewhere(1) } });
    const { entries } = reads.page({ span: ALL, after: null, limit: 10 });
    expect(entries).toMatchObject([
      { here: false, who: null, receiptNumber: 1, place: { name: null } },
      { here: true, receiptNumber: 1 },
    ]);
    expect(entries[0]?.terminal).not.toBe(bar.terminal.settings().terminal);
  });
});

describe('money that was given back', () => {
  /** One ale sold here and elsewhere, and given back in cash. */
  function refundedBar() {
    const { bar, reads } = sellingBar();
    const line = bar.order(bar.at('1'), 'Ale');
    const sale = bar.settleAll(bar.at('1')).created ?? '';
    const twice = {
      ...saleElsewhere(1),
      lines: saleElsewhere(1).lines.map((sold) => ({ ...sold, line })),
    };
    bar.receive({ type: 'sale.settled', body: { id: sampleId(1), sale: twice } });
    const refund = bar.created({
      type: 'refund',
      sale,
      lines: [{ line, quantity: 1 }],
      method: 'cash',
      reason: 'Paid twice',
    });
    return { bar, reads, sale, refund };
  }

  it('is an entry of its own with its own number, and lessens no sale', () => {
    const { bar, reads, refund } = refundedBar();
    const { entries } = reads.page({ span: ALL, after: null, limit: 10 });
    expect(entries).toMatchObject([
      { kind: 'refund', id: refund, receiptNumber: 2, totalMinor: 450, methods: ['cash'], who: 'Ada' },
      { kind: 'sale', totalMinor: 450 },
      { kind: 'sale', totalMinor: 450 },
    ]);
    expect(entries[0]?.place).toEqual({ holder: bar.at('1'), name: '1' });
    expect(reads.totals(ALL)).toEqual({
      sales: { count: 2, totalMinor: 900 },
      refunds: { count: 1, totalMinor: 450 },
      methods: [
        { method: 'cash', takenMinor: 450, givenBackMinor: 450 },
        { method: 'card', takenMinor: 450, givenBackMinor: 0 },
      ],
      earlier: null,
      later: null,
    });
  });

  it('has a receipt that names the one it is about', () => {
    const { reads, sale, refund } = refundedBar();
    expect(reads.receipt('refund', refund)).toMatchObject({
      kind: 'refund',
      receiptNumber: 2,
      saleReceipt: 1,
      method: 'cash',
      reason: 'Paid twice',
      lines: [{ name: 'Ale', quantity: 1 }],
    });
    expect(reads.receipt('sale', sale)).toMatchObject({
      kind: 'sale',
      receiptNumber: 1,
      payments: [{ method: 'card', amountMinor: 450, tenderedMinor: 450 }],
    });
  });

  it('for a sale that has not come is told without its place', () => {
    const { bar, reads } = sellingBar();
    const { lines, taxes, totalMinor } = saleElsewhere(1);
    bar.receive({
      type: 'sale.refunded',
      body: {
        id: sampleId(7),
        refund: {
          sale: sampleId(0xabc),
          receiptNumber: 4,
          lines,
          taxes,
          totalMinor,
          method: 'card',
          reason: 'Corked',
        },
      },
    });
    expect(reads.page({ span: ALL, after: null, limit: 1 }).entries).toMatchObject([
      { kind: 'refund', place: { holder: null, name: null } },
    ]);
    expect(reads.receipt('refund', sampleId(7))).toMatchObject({ saleReceipt: null });
  });
});

it.each([
  ['a page of sales', 'SELECT * FROM sales WHERE at >= 1 AND (at, id) < (2, 3) ORDER BY at DESC, id DESC'],
  [
    'a page of refunds',
    'SELECT * FROM refunds WHERE at >= 1 AND (at, id) < (2, 3) ORDER BY at DESC, id DESC',
  ],
  [
    'the sums by method',
    'SELECT method FROM sales JOIN payments ON sale = sales.id WHERE at >= 1 AND at < 2 GROUP BY method',
  ],
])('%s is read by an index: the age of the venue costs nothing', (_, query) => {
  const { bar } = sellingBar();
  const plan = bar.terminal.store.db.sqlite.prepare(`EXPLAIN QUERY PLAN ${query}`).all();
  expect(JSON.stringify(plan)).not.toMatch(/SCAN|"USE TEMP B-TREE FOR ORDER BY"/);
});
