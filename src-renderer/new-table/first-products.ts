import type { ModifierGroupView, ProductView } from '../../src-shared/contract/views.ts';
import { unitPriceMinor } from '../../src-shared/domain/price.ts';

/** Something that one tap orders: a product, or one size of it. */
export interface FirstProduct {
  readonly key: string;
  readonly product: string;
  readonly variant: string | null;
  /** `Stout · Pint`. */
  readonly name: string;
  readonly priceMinor: number;
}

/** What one tap can order of some products, each size for itself. Sold out products are left out, and those of which something must be chosen. */
export function firstProducts(
  products: readonly ProductView[],
  groups: ReadonlyMap<string, Pick<ModifierGroupView, 'minimum'>>,
): readonly FirstProduct[] {
  return products.flatMap((product): readonly FirstProduct[] => {
    const asks = product.modifierGroups.some((id) => (groups.get(id)?.minimum ?? 0) > 0);
    if (product.soldOut || asks) return [];
    if (product.variants.length === 0) {
      const { id, name, priceMinor } = product;
      return [{ key: id, product: id, variant: null, name, priceMinor }];
    }
    return product.variants.map((variant) => ({
      key: variant.id,
      product: product.id,
      variant: variant.id,
      name: `${product.name} · ${variant.name}`,
      priceMinor: unitPriceMinor(product, variant, []),
    }));
  });
}

/** What was picked and how many of each, in the order of picking. */
export type FirstItems = ReadonlyMap<string, { readonly of: FirstProduct; readonly quantity: number }>;

export function countOf(items: FirstItems, { key }: FirstProduct): number {
  return items.get(key)?.quantity ?? 0;
}

/** As many of one as are wanted; none takes it away. */
export function withCount(items: FirstItems, of: FirstProduct, quantity: number): FirstItems {
  const next = new Map(items);
  if (quantity <= 0) next.delete(of.key);
  else next.set(of.key, { of, quantity });
  return next;
}

export function sumOf(items: FirstItems): { readonly pieces: number; readonly totalMinor: number } {
  const all = [...items.values()];
  return {
    pieces: all.reduce((sum, { quantity }) => sum + quantity, 0),
    totalMinor: all.reduce((sum, { of, quantity }) => sum + of.priceMinor * quantity, 0),
  };
}
