import type { Item } from '../../src-shared/domain/line.ts';

type Items = readonly Pick<Item, 'product' | 'quantity'>[] | null;

const NONE: ReadonlyMap<string, number> = new Map();
const known = new WeakMap<NonNullable<Items>, ReadonlyMap<string, number>>();

/** How many of each product an order holds. Counted once per order as it is, because every tile asks. */
export function piecesByProduct(items: Items): ReadonlyMap<string, number> {
  if (items === null) return NONE;
  const counted = known.get(items);
  if (counted) return counted;
  const pieces = new Map<string, number>();
  for (const { product, quantity } of items) pieces.set(product, (pieces.get(product) ?? 0) + quantity);
  known.set(items, pieces);
  return pieces;
}
