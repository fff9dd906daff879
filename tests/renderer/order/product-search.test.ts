import { describe, expect, it } from 'vitest';
import {
  buildSearchIndex,
  isBarcode,
  searchProducts,
  submittedProduct,
} from '../../../src-renderer/order/product-search.ts';
import type { CategoryView, ProductView } from '../../../src-shared/contract/views.ts';

const beer: CategoryView = { id: 'beer', name: 'Bière', position: 0, icon: 'beer' };
const sweet: CategoryView = { id: 'sweet', name: 'Desserts', position: 1, icon: 'sweet' };

function product(name: string, more: Partial<ProductView> = {}): ProductView {
  return {
    id: name,
    category: 'beer',
    taxRate: 'vat',
    name,
    priceMinor: 500,
    position: 0,
    barcode: null,
    favourite: false,
    soldOut: false,
    modifierGroups: [],
    variants: [],
    ...more,
  };
}

const products = [
  product('Pale ale'),
  product('Alcohol-free pale'),
  product('Pils'),
  product('Weißbier', { barcode: '4006301000012' }),
  product('Crème brûlée', { category: 'sweet' }),
  product('Opal spritz'),
];
const index = buildSearchIndex(new Map(products.map((row) => [row.id, row])), [beer, sweet]);
const names = (query: string, limit = 20) => searchProducts(index, query, limit).hits.map(({ name }) => name);

describe('searchProducts', () => {
  it('finds names whatever their case and accents', () => {
    expect(names('creme BRU')).toEqual(['Crème brûlée']);
    expect(names('weissbier')).toEqual(['Weißbier']);
  });

  it('puts names that begin with the query first, then words that do, then the rest', () => {
    expect(names('pal')).toEqual(['Pale ale', 'Alcohol-free pale', 'Opal spritz']);
  });

  it('finds a category by its name, after the names', () => {
    expect(names('dess')).toEqual(['Crème brûlée']);
    expect(names('biere pils')).toEqual(['Pils']);
  });

  it('finds a product by the beginning of its barcode, but not by two digits of it', () => {
    expect(names('40063')).toEqual(['Weißbier']);
    expect(names('40')).toEqual([]);
  });

  it('lists a product that was scanned once', () => {
    expect(names('4006301000012')).toEqual(['Weißbier']);
  });

  it('counts all that were found and gives only as many as were asked for', () => {
    const { hits, total } = searchProducts(index, 'al', 2);
    expect(hits).toHaveLength(2);
    expect(total).toBe(3);
  });

  it('finds nothing for nothing', () => {
    expect(searchProducts(index, '  ', 10)).toEqual({ hits: [], total: 0 });
  });

  it('counts every hit among five thousand products', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => product(`Product number ${at}`));
    const large = buildSearchIndex(new Map(many.map((row) => [row.id, row])), [beer]);
    const { hits, total } = searchProducts(large, 'product 49', 60);
    expect(hits).toHaveLength(60);
    expect(total).toBe(many.filter(({ name }) => name.includes('49')).length);
  });
});

describe('submittedProduct', () => {
  it('takes the product of a barcode, even if other names match', () => {
    expect(submittedProduct(index, ' 4006301000012 ')?.name).toBe('Weißbier');
  });

  it('takes the first hit of words', () => {
    expect(submittedProduct(index, 'pal')?.name).toBe('Pale ale');
  });

  it('takes nothing for a barcode that nobody knows', () => {
    expect(submittedProduct(index, '400630')).toBeNull();
    expect(isBarcode('400630')).toBe(true);
    expect(isBarcode('7up')).toBe(false);
  });
});
