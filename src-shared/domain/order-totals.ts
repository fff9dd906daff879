import type { Item } from './line.ts';
import { type BillTotals, billTotals } from './money.ts';

/** What an order comes to. `count` is the number of pieces, not of lines. */
export interface OrderTotals extends BillTotals {
  readonly count: number;
}

export function itemAmountMinor(line: Pick<Item, 'quantity' | 'unitPriceMinor'>): number {
  return line.quantity * line.unitPriceMinor;
}

export function orderTotals(items: readonly Item[] | null, pricesIncludeTax: boolean): OrderTotals {
  const lines = items ?? [];
  const amounts = lines.map((line) => ({
    amountMinor: itemAmountMinor(line),
    basisPoints: line.basisPoints,
  }));
  return {
    ...billTotals(amounts, pricesIncludeTax),
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

/** When the guests sat down, as far as the system can tell: the first open line, or an earlier seating by hand. Null for a holder without either. */
export function openSince(items: readonly Item[] | null, seatedAt: number | null): number | null {
  const times = [...(items ?? []).map((line) => line.at), ...(seatedAt === null ? [] : [seatedAt])];
  return times.length === 0 ? null : Math.min(...times);
}

/** When something was last ordered of what is open; null when nothing is. */
export function lastOrderedAt(items: readonly Pick<Item, 'at'>[] | null): number | null {
  return items === null || items.length === 0 ? null : Math.max(...items.map(({ at }) => at));
}
