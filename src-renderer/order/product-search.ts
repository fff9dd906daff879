import type { CategoryView, ProductView } from '../../src-shared/contract/views.ts';
import { foldText } from '../ui/fold-text.ts';

export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly byBarcode: ReadonlyMap<string, ProductView>;
}

interface SearchEntry {
  readonly product: ProductView;
  readonly name: string;
  readonly category: string;
}

export interface SearchResult {
  /** Best first, at most as many as were asked for. */
  readonly hits: readonly ProductView[];
  /** How many there are in all. */
  readonly total: number;
}

const BARCODE = /^\d{6,}$/;

/** Prepares every product once, so that each key pressed afterwards only compares strings. */
export function buildSearchIndex(
  products: ReadonlyMap<string, ProductView>,
  categories: readonly CategoryView[],
): SearchIndex {
  const categoryNames = new Map(categories.map(({ id, name }) => [id, foldText(name)]));
  const entries = [...products.values()]
    .map((product) => ({
      product,
      name: foldText(product.name),
      category: categoryNames.get(product.category) ?? '',
    }))
    .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
  const byBarcode = new Map(
    [...products.values()].flatMap((product) =>
      product.barcode === null ? [] : [[product.barcode, product] as const],
    ),
  );
  return { entries, byBarcode };
}

/** The products whose name or category holds every word of the query, or whose barcode is being typed. */
export function searchProducts(
  { entries, byBarcode }: SearchIndex,
  query: string,
  limit: number,
): SearchResult {
  const typed = query.trim();
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { hits: [], total: 0 };
  const ranks: [ProductView[], ProductView[], ProductView[], ProductView[]] = [[], [], [], []];
  const scanned = byBarcode.get(typed);
  for (const entry of entries) {
    const rank = entry.product === scanned ? null : rankOf(entry, words, typed);
    if (rank !== null) ranks[rank].push(entry.product);
  }
  const found = scanned === undefined ? ranks.flat() : [scanned, ...ranks.flat()];
  return { hits: found.slice(0, limit), total: found.length };
}

/** What Enter means: the product that a scanner read, else the first hit; a barcode that nobody knows means nothing else. */
export function submittedProduct(index: SearchIndex, query: string): ProductView | null {
  const typed = query.trim();
  const scanned = index.byBarcode.get(typed);
  if (scanned !== undefined) return scanned;
  return isBarcode(typed) ? null : (searchProducts(index, typed, 1).hits[0] ?? null);
}

export function isBarcode(query: string): boolean {
  return BARCODE.test(query.trim());
}

/** 0 is best: the name begins so, a word of it does, it holds it, only the category or the barcode does. Null: no hit. */
function rankOf(
  { product, name, category }: SearchEntry,
  words: readonly string[],
  typed: string,
): 0 | 1 | 2 | 3 | null {
  if (words.every((word) => name.includes(word))) {
    const [first = ''] = words;
    if (name.startsWith(first)) return 0;
    return name.includes(` ${first}`) ? 1 : 2;
  }
  if (words.every((word) => name.includes(word) || category.includes(word))) return 3;
  return typed.length >= 3 && product.barcode?.startsWith(typed) ? 3 : null;
}
