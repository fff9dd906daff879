import { describe, expect, it } from 'vitest';
import {
  countOf,
  type FirstItems,
  firstProducts,
  sumOf,
  withCount,
} from '../../../src-renderer/new-table/first-products.ts';
import type { ProductView } from '../../../src-shared/contract/views.ts';

const product = (given: Partial<ProductView> & Pick<ProductView, 'id' | 'name'>): ProductView => ({
  category: 'beer',
  taxRate: 'standard',
  priceMinor: 500,
  position: 0,
  barcode: null,
  favourite: false,
  soldOut: false,
  modifierGroups: [],
  variants: [],
  ...given,
});
const groups = new Map([
  ['milk', { minimum: 0 }],
  ['cooking', { minimum: 1 }],
]);

describe('what one tap can order', () => {
  it('is a product, and each size of one that comes in sizes', () => {
    const stout = product({
      id: 'stout',
      name: 'Stout',
      variants: [
        { id: 'half', name: 'Half', priceMinor: 330, position: 0 },
        { id: 'pint', name: 'Pint', priceMinor: 620, position: 1 },
      ],
    });
    const shown = firstProducts([product({ id: 'crisps', name: 'Crisps' }), stout], groups);
    expect(shown.map(({ name, variant, priceMinor }) => [name, variant, priceMinor])).toEqual([
      ['Crisps', null, 500],
      ['Stout · Half', 'half', 330],
      ['Stout · Pint', 'pint', 620],
    ]);
  });

  it.each([
    ['is sold out', { soldOut: true }, 0],
    ['wants something to be chosen', { modifierGroups: ['cooking'] }, 0],
    ['only offers something to be chosen', { modifierGroups: ['milk'] }, 1],
  ] as const)('of a product that %s', (_, given, count) => {
    const asked = product({
      id: 'one',
      name: 'One',
      ...given,
      modifierGroups: [...('modifierGroups' in given ? given.modifierGroups : [])],
    });
    expect(firstProducts([asked], groups)).toHaveLength(count);
  });
});

describe('what was picked', () => {
  const [crisps, nuts] = firstProducts(
    [product({ id: 'crisps', name: 'Crisps' }), product({ id: 'nuts', name: 'Nuts', priceMinor: 250 })],
    groups,
  );
  if (crisps === undefined || nuts === undefined) throw new Error('There should be two products.');
  const none: FirstItems = new Map();

  it('counts pieces and adds up what they cost', () => {
    const items = withCount(withCount(none, crisps, 2), nuts, 1);
    expect(sumOf(items)).toEqual({ pieces: 3, totalMinor: 1250 });
    expect(countOf(items, crisps)).toBe(2);
  });

  it('forgets what is counted down to none', () => {
    expect(withCount(withCount(none, crisps, 1), crisps, 0).size).toBe(0);
  });
});
