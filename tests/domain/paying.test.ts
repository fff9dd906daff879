import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billParts, partsKey } from '../../src-shared/domain/bill-parts.ts';
import { cashAmounts } from '../../src-shared/domain/cash-amounts.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { paymentStep } from '../../src-shared/domain/payment-step.ts';
import { dropDigit, typeDigits } from '../../src-shared/domain/typed-amount.ts';
import { sampleId } from './samples.ts';

describe('the amounts that a guest is likely to hand over', () => {
  it.each<[string, number, number, readonly number[]]>([
    ['EUR', 100, 2840, [2840, 3000, 4000, 5000, 10_000]],
    ['EUR', 100, 7190, [7190, 7500, 8000, 10_000, 20_000]],
    ['EUR', 100, 5000, [5000, 6000, 10_000, 20_000]],
    ['EUR', 100, 1, [1, 500, 1000, 2000, 5000]],
    ['GBP', 100, 1820, [1820, 2000, 5000]],
    ['USD', 100, 1249, [1249, 1300, 1500, 2000, 5000]],
    ['CHF', 100, 4755, [4755, 5000, 6000, 10_000, 20_000]],
    ['JPY', 1, 2840, [2840, 3000, 5000, 10_000]],
    ['BHD', 1000, 7250, [7250, 10_000, 20_000, 50_000, 100_000]],
    ['EUR', 100, 0, []],
  ])('in %s with %d minor units, for %d', (currency, minorPerUnit, dueMinor, expected) => {
    expect(cashAmounts({ dueMinor, currency, minorPerUnit, count: 5 })).toEqual(expected);
  });

  it('are never less than is due, rise, and begin with exactly that', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom('EUR', 'JPY', 'HUF', 'XXX'),
        (dueMinor, currency) => {
          const amounts = cashAmounts({ dueMinor, currency, minorPerUnit: 100, count: 4 });
          expect(amounts[0]).toBe(dueMinor);
          expect(amounts).toEqual([...new Set(amounts)].sort((left, right) => left - right));
        },
      ),
      { seed: 7 },
    );
  });
});

function item(line: number, quantity: number, unitPriceMinor: number): Item {
  return {
    id: sampleId(line),
    product: sampleId(99),
    name: 'Ale',
    variant: null,
    variantName: null,
    modifiers: [],
    unitPriceMinor,
    basisPoints: 2200,
    note: null,
    seat: null,
    quantity,
    at: 0,
    operator: null,
    arrived: '',
  };
}

describe('dividing an order', () => {
  const items = [item(1, 2, 560), item(2, 1, 620), item(3, 4, 250)];

  it('pays everything where nothing is chosen', () => {
    const { lines, due, stays } = billParts(items, new Map(), true);
    expect(lines).toEqual([
      { line: sampleId(1), quantity: 2 },
      { line: sampleId(2), quantity: 1 },
      { line: sampleId(3), quantity: 4 },
    ]);
    expect([due.totalMinor, due.count, stays.totalMinor, stays.count]).toEqual([2740, 7, 0, 0]);
  });

  it('pays the chosen pieces and leaves the others', () => {
    const chosen = new Map([
      [sampleId(1), 1],
      [sampleId(3), 4],
    ]);
    const { lines, due, stays } = billParts(items, chosen, true);
    expect(lines).toEqual([
      { line: sampleId(1), quantity: 1 },
      { line: sampleId(3), quantity: 4 },
    ]);
    expect([due.totalMinor, stays.totalMinor]).toEqual([1560, 1180]);
  });

  it('pays no more than there is, and nothing of what is gone', () => {
    const chosen = new Map([
      [sampleId(1), 9],
      [sampleId(8), 1],
    ]);
    expect(billParts(items, chosen, true).lines).toEqual([{ line: sampleId(1), quantity: 2 }]);
    expect(billParts([], chosen, true).due.totalMinor).toBe(0);
  });

  it('never takes more, or less, than was ordered', () => {
    const orders = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), price: fc.nat(5000) }));
    fc.assert(
      fc.property(orders, fc.array(fc.nat(9)), (order, wanted) => {
        const all = order.map(({ quantity, price }, index) => item(index + 1, quantity, price));
        const chosen = new Map(wanted.map((quantity, index) => [sampleId(index + 1), quantity]));
        const { due, stays } = billParts(all, chosen, true);
        const whole = billParts(all, new Map(), true).due;
        expect(due.totalMinor + stays.totalMinor).toBe(whole.totalMinor);
        expect(due.count + stays.count).toBe(whole.count);
      }),
      { seed: 11 },
    );
  });

  it('tells a payment from another one by its lines, quantities and amount', () => {
    const key = (lines: readonly Item[]) => partsKey(billParts(lines, new Map(), true));
    expect(key(items)).toBe(key([...items]));
    expect(key(items)).not.toBe(key([item(1, 2, 560), item(2, 1, 620), item(3, 3, 250)]));
    expect(key(items)).not.toBe(key([item(1, 2, 560), item(2, 1, 621), item(3, 4, 250)]));
    expect(key(items)).not.toBe(key([item(4, 2, 560), item(2, 1, 620), item(3, 4, 250)]));
  });
});

describe('the next payment', () => {
  const rest = { restMinor: 2840, partMinor: null, receivedMinor: null };

  it.each([
    ['exact cash', { method: 'cash', ...rest }, [2840, 2840, 0, 0]],
    ['cash with change', { method: 'cash', ...rest, receivedMinor: 5000 }, [2840, 5000, 2160, 0]],
    ['too little cash as a part', { method: 'cash', ...rest, receivedMinor: 2000 }, [2000, 2000, 0, 840]],
    ['a part in cash', { method: 'cash', ...rest, partMinor: 1420 }, [1420, 1420, 0, 1420]],
    [
      'a part in cash with change',
      { method: 'cash', ...rest, partMinor: 1420, receivedMinor: 2000 },
      [1420, 2000, 580, 1420],
    ],
    ['all by card', { method: 'card', ...rest }, [2840, 2840, 0, 0]],
    ['a part by card', { method: 'card', ...rest, partMinor: 1000 }, [1000, 1000, 0, 1840]],
    [
      'a card, whatever was handed over before',
      { method: 'card', ...rest, receivedMinor: 5000 },
      [2840, 2840, 0, 0],
    ],
  ] as const)('takes %s', (_, given, [amountMinor, tenderedMinor, changeMinor, leavesMinor]) => {
    const { method } = given;
    expect(paymentStep(given)).toEqual({ method, amountMinor, tenderedMinor, changeMinor, leavesMinor });
  });

  it.each([
    ['a part of more than is due', { method: 'card', ...rest, partMinor: 2841 }],
    ['a part of nothing', { method: 'cash', ...rest, partMinor: 0 }],
    ['no cash', { method: 'cash', ...rest, receivedMinor: 0 }],
    ['where nothing is due', { method: 'cash', ...rest, restMinor: 0 }],
    ['where more was taken than is due', { method: 'cash', ...rest, restMinor: -100 }],
  ] as const)('takes nothing for %s', (_, given) => {
    expect(paymentStep(given)).toBeNull();
  });
});

it('types amounts from the right, and takes no more digits than anybody could mean', () => {
  const typed = ['5', '0', '00'].reduce(typeDigits, 0);
  expect(typed).toBe(5000);
  expect(dropDigit(typed)).toBe(500);
  expect(dropDigit(5)).toBe(0);
  expect(typeDigits(9_999_999, '00')).toBe(9_999_999);
});
