import type { Item } from './line.ts';
import { type OrderTotals, orderTotals } from './order-totals.ts';

/** How many pieces of which lines. */
export type Pieces = ReadonlyMap<string, number>;

/** One payment of an order: what is paid now, and what stays open. */
export interface BillParts {
  /** The chosen lines with the chosen quantities, as they are sent. */
  readonly lines: readonly { readonly line: string; readonly quantity: number }[];
  readonly due: OrderTotals;
  readonly stays: OrderTotals;
}

/**
 * Divides an order into what is paid now and what stays open. Nothing chosen means everything. Of what was chosen and is no
 * longer there, what is left counts.
 */
export function billParts(items: readonly Item[], chosen: Pieces, pricesIncludeTax: boolean): BillParts {
  const isWhole = chosen.size === 0;
  const paid: Item[] = [];
  const open: Item[] = [];
  for (const item of items) {
    const quantity = isWhole ? item.quantity : Math.min(chosen.get(item.id) ?? 0, item.quantity);
    if (quantity > 0) paid.push({ ...item, quantity });
    if (quantity < item.quantity) open.push({ ...item, quantity: item.quantity - quantity });
  }
  return {
    lines: paid.map(({ id, quantity }) => ({ line: id, quantity })),
    due: orderTotals(paid, pricesIncludeTax),
    stays: orderTotals(open, pricesIncludeTax),
  };
}

/** What a payment is about, to tell whether the order changed under it. */
export function partsKey({ lines, due }: BillParts): string {
  return `${due.totalMinor} ${lines.map(({ line, quantity }) => `${line}:${quantity}`).join(' ')}`;
}
