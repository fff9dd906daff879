import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billTotals, divideRounded, type Taxed } from '../../src-shared/domain/money.ts';

describe('divideRounded', () => {
  it.each([
    [0, 10, 0],
    [1, 10, 0],
    [4, 10, 0],
    [5, 10, 1],
    [6, 10, 1],
    [14, 10, 1],
    [15, 10, 2],
    [25, 10, 3],
    [-4, 10, 0],
    [-5, 10, -1],
    [-14, 10, -1],
    [-15, 10, -2],
    [1, 3, 0],
    [2, 3, 1],
    [-2, 3, -1],
    [7, 1, 7],
    [Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, 2, 2 ** 52],
    [-Number.MAX_SAFE_INTEGER, 2, -(2 ** 52)],
  ])('divides %d by %d to %d, half away from zero', (numerator, denominator, expected) => {
    expect(divideRounded(numerator, denominator)).toBe(expected);
  });

  it('agrees with exact arithmetic for every safe integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 20_000 }), (numerator, denominator) => {
        const [n, d] = [BigInt(Math.abs(numerator)), BigInt(denominator)];
        const magnitude = Number((n * 2n + d) / (d * 2n));
        expect(divideRounded(numerator, denominator)).toBe(
          numerator < 0 && magnitude !== 0 ? -magnitude : magnitude,
        );
      }),
    );
  });
});

const of = (amountMinor: number, basisPoints: number): Taxed => ({ amountMinor, basisPoints });

describe('billTotals', () => {
  it.each([
    { name: 'nothing', amounts: [], included: true, total: 0, tax: 0 },
    { name: 'zero', amounts: [of(0, 2200)], included: true, total: 0, tax: 0 },
    { name: 'one price with its tax', amounts: [of(1220, 2200)], included: true, total: 1220, tax: 220 },
    { name: 'one price before tax', amounts: [of(1000, 2200)], included: false, total: 1220, tax: 220 },
    { name: 'no tax at all', amounts: [of(999, 0)], included: true, total: 999, tax: 0 },
    { name: 'no tax on top', amounts: [of(999, 0)], included: false, total: 999, tax: 0 },
    { name: 'a doubling tax', amounts: [of(500, 10_000)], included: false, total: 1000, tax: 500 },
    { name: 'half a cent included, upwards', amounts: [of(1, 10_000)], included: true, total: 1, tax: 1 },
    { name: 'half a cent on top, upwards', amounts: [of(50, 100)], included: false, total: 51, tax: 1 },
    { name: 'just below half a cent', amounts: [of(49, 100)], included: false, total: 49, tax: 0 },
    { name: 'a refund', amounts: [of(-1220, 2200)], included: true, total: -1220, tax: -220 },
    {
      name: 'half a cent of a refund, away from zero',
      amounts: [of(-50, 100)],
      included: false,
      total: -51,
      tax: -1,
    },
    {
      name: 'a line and its refund',
      amounts: [of(450, 2200), of(-450, 2200)],
      included: false,
      total: 0,
      tax: 0,
    },
    {
      name: 'several rates',
      amounts: [of(1220, 2200), of(1100, 1000), of(104, 400)],
      included: true,
      total: 2424,
      tax: 220 + 100 + 4,
    },
    {
      name: 'as many of the dearest product as one line holds',
      amounts: [of(10_000_000 * 999, 2200)],
      included: true,
      total: 9_990_000_000,
      tax: 1_801_475_410,
    },
  ])('bills $name', ({ amounts, included, total, tax }) => {
    const totals = billTotals(amounts, included);
    expect(totals.totalMinor).toBe(total);
    expect(totals.taxMinor).toBe(tax);
  });

  it('rounds once per rate and not per line', () => {
    const cents = Array.from({ length: 3 }, () => of(17, 1000));
    expect(billTotals(cents, false)).toEqual({
      totalMinor: 56,
      taxMinor: 5,
      shares: [{ basisPoints: 1000, netMinor: 51, taxMinor: 5, grossMinor: 56 }],
    });
    const each = cents.map((cent) => billTotals([cent], false).taxMinor);
    expect(each).toEqual([2, 2, 2]);
  });

  it('lists the rates in ascending order, each once', () => {
    const { shares } = billTotals([of(100, 2200), of(100, 400), of(100, 2200), of(100, 1000)], true);
    expect(shares.map(({ basisPoints, grossMinor }) => [basisPoints, grossMinor])).toEqual([
      [400, 100],
      [1000, 100],
      [2200, 200],
    ]);
  });

  const arbitraryAmounts = fc.array(
    fc.record({
      amountMinor: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      basisPoints: fc.oneof(fc.constantFrom(0, 400, 1000, 2200), fc.integer({ min: 0, max: 10_000 })),
    }),
    { maxLength: 20 },
  );

  it('adds up: shares to the total, net and tax to gross, whatever the order of the lines', () => {
    fc.assert(
      fc.property(arbitraryAmounts, fc.boolean(), (amounts, included) => {
        const totals = billTotals(amounts, included);
        const sum = amounts.reduce((total, { amountMinor }) => total + amountMinor, 0);
        for (const share of totals.shares) expect(share.netMinor + share.taxMinor).toBe(share.grossMinor);
        expect(totals.shares.reduce((total, share) => total + share.grossMinor, 0)).toBe(totals.totalMinor);
        expect(totals.shares.reduce((total, share) => total + share.taxMinor, 0)).toBe(totals.taxMinor);
        expect(included ? totals.totalMinor : totals.totalMinor - totals.taxMinor).toBe(sum);
        expect(billTotals(amounts.toReversed(), included)).toEqual(totals);
      }),
    );
  });

  it('is off the exact tax by at most half a minor unit per rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.boolean(),
        (amountMinor, basisPoints, included) => {
          const { taxMinor } = billTotals([{ amountMinor, basisPoints }], included);
          const divisor = BigInt(included ? 10_000 + basisPoints : 10_000);
          const error = BigInt(taxMinor) * divisor - BigInt(amountMinor) * BigInt(basisPoints);
          expect((error < 0n ? -error : error) * 2n <= divisor).toBe(true);
        },
      ),
    );
  });
});
