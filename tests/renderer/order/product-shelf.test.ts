import { expect, it } from 'vitest';
import { FAVOURITES, productShelves } from '../../../src-renderer/order/product-shelf.ts';
import type { CategoryView, ProductView } from '../../../src-shared/contract/views.ts';

const category = (id: string, position: number): CategoryView => ({ id, name: id, position, icon: 'other' });

function product(name: string, in_: string, position: number, favourite = false): [string, ProductView] {
  return [
    name,
    {
      id: name,
      category: in_,
      taxRate: 'vat',
      name,
      priceMinor: 500,
      position,
      barcode: null,
      favourite,
      soldOut: false,
      modifierGroups: [],
      variants: [],
    },
  ];
}

const named = (shelves: ReturnType<typeof productShelves>) =>
  shelves.map(({ key, products }) => [key, products.map(({ name }) => name)]);

it('shows the categories and their products in the order of the menu, and no empty one', () => {
  const products = new Map([
    product('stout', 'beer', 1),
    product('merlot', 'wine', 0),
    product('lager', 'beer', 0),
  ]);
  const categories = [category('wine', 1), category('cigars', 2), category('beer', 0)];
  expect(named(productShelves(products, categories))).toEqual([
    ['beer', ['lager', 'stout']],
    ['wine', ['merlot']],
  ]);
});

it('begins with the favourites, in the order of the menu', () => {
  const products = new Map([product('merlot', 'wine', 0, true), product('lager', 'beer', 0, true)]);
  const shelves = productShelves(products, [category('beer', 0), category('wine', 1)]);
  expect(named(shelves)[0]).toEqual([FAVOURITES, ['lager', 'merlot']]);
});
