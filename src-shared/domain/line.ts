import * as z from 'zod';
import type { Stamp } from './clock.ts';
import type { Holder } from './holder.ts';
import {
  amountMinor,
  basisPoints,
  id,
  nameText,
  noteText,
  quantity,
  seat,
  unitPriceMinor,
} from './primitives.ts';
import { earlierRegister, laterRegister, type Register } from './register.ts';

const chosenModifier = z.strictObject({ modifier: id, name: nameText, priceMinor: amountMinor });

/**
 * What was ordered, as it was at that moment: later changes of the catalogue do not touch it.
 * `unitPriceMinor` is the price of one, modifiers included.
 */
export const orderedItem = z.strictObject({
  product: id,
  name: nameText,
  variant: id.nullable(),
  variantName: nameText.nullable(),
  modifiers: z.array(chosenModifier).max(50),
  unitPriceMinor,
  basisPoints,
});
export type OrderedItem = z.infer<typeof orderedItem>;

/** How a line came to be: what, how many, when, by whom. Said once. */
export const lineOrigin = z.strictObject({
  item: orderedItem,
  quantity,
  at: z.int(),
  operator: id.nullable(),
});
export type LineOrigin = z.infer<typeof lineOrigin>;

export const lineNote = noteText.nullable();
export const lineSeat = seat.nullable();

/**
 * What is known of a line. `origin` is null while only operations about the line have arrived and not the one that added it;
 * the line takes effect when that one comes.
 */
export interface LineState {
  readonly origin: Register<LineOrigin> | null;
  readonly holder: Register<Holder> | null;
  readonly note: Register<string | null> | null;
  readonly seat: Register<number | null> | null;
  /** Sum of the changes of quantity after the origin. */
  readonly adjusted: number;
  /**
   * What people have added in all, or taken away, to set the line right after a conflict: a total that the last writer wins, so
   * that two who set the same right without seeing each other do not do it twice.
   */
  readonly corrected: Register<number> | null;
  /** Sum of the quantities that sales have taken, less those that refunds gave back. */
  readonly settled: number;
}

export const UNKNOWN_LINE: LineState = {
  origin: null,
  holder: null,
  note: null,
  seat: null,
  adjusted: 0,
  corrected: null,
  settled: 0,
};

/** What one operation does to one line. */
export interface LineChange {
  readonly origin?: Register<LineOrigin>;
  readonly holder?: Register<Holder>;
  readonly note?: Register<string | null>;
  readonly seat?: Register<number | null>;
  readonly adjusted?: number;
  readonly corrected?: Register<number>;
  readonly settled?: number;
}

/** Merges one change into a line: registers by stamp, quantities by sum. O(1). */
export function changeLine(state: LineState, change: LineChange): LineState {
  return {
    origin: change.origin ? earlierRegister(state.origin, change.origin) : state.origin,
    holder: change.holder ? laterRegister(state.holder, change.holder) : state.holder,
    note: change.note ? laterRegister(state.note, change.note) : state.note,
    seat: change.seat ? laterRegister(state.seat, change.seat) : state.seat,
    adjusted: state.adjusted + (change.adjusted ?? 0),
    corrected: change.corrected ? laterRegister(state.corrected, change.corrected) : state.corrected,
    settled: state.settled + (change.settled ?? 0),
  };
}

/**
 * How many of the line are still open. Zero before the line is known. Negative when terminals that did not see each other took
 * away more than there was: a conflict for a person to decide.
 */
export function remainingQuantity(line: LineState): number {
  if (line.origin === null) return 0;
  return line.origin.value.quantity + line.adjusted + (line.corrected?.value ?? 0) - line.settled;
}

/** A line that is open on a holder, as tables, tabs and counter orders keep it in their `items`. */
export const item = z.strictObject({
  id,
  ...orderedItem.shape,
  note: lineNote,
  seat: lineSeat,
  quantity: z.int().positive(),
  /** Wall time of the ordering, and who ordered. */
  at: z.int(),
  operator: id.nullable(),
  /** Stamp of the operation that brought the line to this holder. */
  arrived: z.string(),
});
export type Item = z.infer<typeof item>;

/** The open lines of one holder as its `items`, oldest first; null when it holds none. */
export function openItems(lines: ReadonlyMap<string, LineState>): readonly Item[] | null {
  const open = [...lines].flatMap(([lineId, line]) => {
    const opened = toItem(lineId, line);
    return opened === null || line.origin === null
      ? []
      : [{ sortKey: `${line.origin.stamp}:${lineId}`, opened }];
  });
  if (open.length === 0) return null;
  return open.sort((left, right) => (left.sortKey < right.sortKey ? -1 : 1)).map(({ opened }) => opened);
}

function toItem(lineId: string, line: LineState): Item | null {
  const remaining = remainingQuantity(line);
  if (line.origin === null || line.holder === null || remaining <= 0) return null;
  const { item: ordered, at, operator } = line.origin.value;
  return {
    id: lineId,
    ...ordered,
    note: line.note?.value ?? null,
    seat: line.seat?.value ?? null,
    quantity: remaining,
    at,
    operator,
    arrived: line.holder.stamp,
  };
}

/** When the first of the open lines came to their holder; null without any. */
export function oldestArrival(items: readonly Item[] | null): Stamp | null {
  return (items ?? []).reduce<Stamp | null>(
    (oldest, { arrived }) => (oldest === null || arrived < oldest ? arrived : oldest),
    null,
  );
}
