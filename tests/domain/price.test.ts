import { expect, it } from 'vitest';
import { unitPriceMinor } from '../../src-shared/domain/price.ts';
import { sampleId } from './samples.ts';

const modifiers = (...prices: number[]) =>
  prices.map((priceMinor, n) => ({ modifier: sampleId(n), name: `Modifier ${n}`, priceMinor }));

it.each([
  { name: 'the product alone', variant: null, extras: [], expected: 500 },
  { name: 'the variant instead of the product', variant: { priceMinor: 700 }, extras: [], expected: 700 },
  { name: 'a variant for nothing', variant: { priceMinor: 0 }, extras: [], expected: 0 },
  { name: 'surcharges', variant: null, extras: [100, 50], expected: 650 },
  { name: 'a reduction', variant: null, extras: [-120], expected: 380 },
  {
    name: 'a surcharge and a reduction on a variant',
    variant: { priceMinor: 700 },
    extras: [100, -50],
    expected: 750,
  },
  { name: 'a reduction to exactly nothing', variant: null, extras: [-500], expected: 0 },
  { name: 'a reduction below nothing as nothing', variant: null, extras: [-501], expected: 0 },
  { name: 'the sum before the floor', variant: null, extras: [-800, 400], expected: 100 },
])('prices $name', ({ variant, extras, expected }) => {
  expect(unitPriceMinor({ priceMinor: 500 }, variant, modifiers(...extras))).toBe(expected);
});
