import type { Item } from '../../src-shared/domain/line.ts';
import { itemAmountMinor } from '../../src-shared/domain/order-totals.ts';

/** How many pieces of which lines are to move. Lines that are not in it stay. */
export type MoveSelection = ReadonlyMap<string, number>;

type Lines = readonly Pick<Item, 'id' | 'quantity' | 'unitPriceMinor'>[];

export function selectAll(items: Lines): MoveSelection {
  return new Map(items.map(({ id, quantity }) => [id, quantity]));
}

export function withQuantity(selection: MoveSelection, line: string, quantity: number): MoveSelection {
  const next = new Map(selection);
  if (quantity > 0) next.set(line, quantity);
  else next.delete(line);
  return next;
}

/** What can still move of a selection when the order changed under it: no more than there is, no line that is gone. */
export function possibleSelection(selection: MoveSelection, items: Lines): MoveSelection {
  return new Map(
    items.flatMap(({ id, quantity }) => {
      const wanted = Math.min(selection.get(id) ?? 0, quantity);
      return wanted > 0 ? [[id, wanted] as const] : [];
    }),
  );
}

/** Whether everything moves, so that the order as a whole goes and its holder becomes free. */
export function isWhole(selection: MoveSelection, items: Lines): boolean {
  return items.length > 0 && items.every(({ id, quantity }) => selection.get(id) === quantity);
}

export function selectionAmountMinor(selection: MoveSelection, items: Lines): number {
  return items.reduce(
    (sum, { id, unitPriceMinor }) =>
      sum + itemAmountMinor({ quantity: selection.get(id) ?? 0, unitPriceMinor }),
    0,
  );
}

export function selectionCount(selection: MoveSelection): number {
  return [...selection.values()].reduce((sum, quantity) => sum + quantity, 0);
}
