import type { OrderedItem } from './line.ts';

/** The price of one piece: that of the variant if one was chosen, else of the product, plus its modifiers. Never below zero. */
export function unitPriceMinor(
  product: { readonly priceMinor: number },
  variant: { readonly priceMinor: number } | null,
  modifiers: OrderedItem['modifiers'],
): number {
  const base = variant?.priceMinor ?? product.priceMinor;
  return Math.max(
    0,
    modifiers.reduce((sum, { priceMinor }) => sum + priceMinor, base),
  );
}
