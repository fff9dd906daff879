import { describe, expect, it } from 'vitest';
import type { Item } from '../../src-shared/domain/line.ts';
import { itemAmountMinor, openSince, orderTotals } from '../../src-shared/domain/order-totals.ts';
import { sampleId, sampleItem, sampleStamp } from './samples.ts';

function itemOf(given: Partial<Item>): Item {
  return {
    id: sampleId(1),
    ...sampleItem(),
    note: null,
    seat: null,
    quantity: 1,
    at: 1000,
    operator: null,
    arrived: sampleStamp(1),
    ...given,
  };
}

describe('orderTotals', () => {
  it('comes to nothing for a holder without lines', () => {
    expect(orderTotals(null, true)).toEqual({ totalMinor: 0, taxMinor: 0, shares: [], count: 0 });
    expect(orderTotals([], false)).toEqual({ totalMinor: 0, taxMinor: 0, shares: [], count: 0 });
  });

  it('counts pieces, not lines', () => {
    expect(orderTotals([itemOf({ quantity: 3 }), itemOf({ quantity: 2 })], true).count).toBe(5);
  });

  it('adds the amounts of the lines up by tax rate', () => {
    const items = [
      itemOf({ quantity: 2, unitPriceMinor: 610, basisPoints: 2200 }),
      itemOf({ quantity: 1, unitPriceMinor: 110, basisPoints: 1000 }),
    ];
    expect(orderTotals(items, true)).toMatchObject({ totalMinor: 1330, taxMinor: 230 });
    expect(orderTotals(items, false)).toMatchObject({ totalMinor: 1330 + 268 + 11, taxMinor: 279 });
  });

  it('takes the amount of a line as its quantity times the price of one', () => {
    expect(itemAmountMinor({ quantity: 999, unitPriceMinor: 10_000_000 })).toBe(9_990_000_000);
    expect(itemAmountMinor({ quantity: 3, unitPriceMinor: 0 })).toBe(0);
  });
});

describe('openSince', () => {
  it.each([
    { name: 'null for nobody and nothing', times: null, seated: null, expected: null },
    { name: 'when they were seated, before any order', times: null, seated: 500, expected: 500 },
    { name: 'the first open line', times: [300, 200, 400], seated: null, expected: 200 },
    { name: 'an earlier seating', times: [300, 200], seated: 100, expected: 100 },
    { name: 'the first line before a later seating', times: [300], seated: 400, expected: 300 },
    { name: 'a moment before 1970', times: [-5], seated: null, expected: -5 },
  ])('is $name', ({ times, seated, expected }) => {
    expect(openSince(times?.map((at) => itemOf({ at })) ?? null, seated)).toBe(expected);
  });
});
