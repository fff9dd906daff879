import type { Holder } from './holder.ts';
import { type LineState, remainingQuantity } from './line.ts';
import type { Taking } from './taking.ts';

/** A line of which more was taken away than there was, with everything that was taken from it. */
export interface OverdrawnLine {
  readonly line: string;
  readonly state: LineState;
  readonly takings: readonly Taking[];
}

/** So many pieces of a line. */
export interface Pieces {
  readonly line: string;
  readonly quantity: number;
}

/** Money was taken twice for the same pieces. */
export interface PaidTwice {
  readonly kind: 'paidTwice';
  readonly holder: Holder;
  /** What was paid too often. */
  readonly lines: readonly Pieces[];
  /** The sale whose money is proposed to be given back: the later one. */
  readonly sale: string;
  /** The sales that took money for these lines, oldest first. */
  readonly takings: readonly Taking[];
}

/** More was moved, removed or paid than there was. */
export interface TakenTwice {
  readonly kind: 'takenTwice';
  readonly holder: Holder;
  readonly lines: readonly Pieces[];
  readonly takings: readonly Taking[];
  /** Pieces that were moved and are still open where they went: they may be there once too often. */
  readonly stillOpen: readonly Pieces[];
  /** A sale that took money for pieces of these lines, and for how many; null when no money was taken. */
  readonly paid: { readonly sale: string; readonly lines: readonly Pieces[] } | null;
}

/**
 * The conflicts of overdrawn lines. What two sales paid is one conflict for each sale that may be given back; what the same
 * operations took from several lines is one conflict, too.
 * @param remainingOf how many of another line are open, to see whether moved pieces still are.
 */
export function overdrawnConflicts(
  overdrawn: readonly OverdrawnLine[],
  remainingOf: (line: string) => number,
): readonly (PaidTwice | TakenTwice)[] {
  const shares = [...overdrawn].sort(byOrigin).flatMap(shareOut);
  const paid = Map.groupBy(
    shares.filter((share) => share.sale !== null),
    ({ sale }) => sale ?? '',
  );
  const taken = Map.groupBy(
    shares.filter((share) => share.sale === null),
    ({ of, holder }) => [holder.kind, holder.id, ...of.takings.map(({ stamp }) => stamp)].join(' '),
  );
  return [
    ...[...paid].map(([sale, group]) => toPaidTwice(sale, group)),
    ...[...taken.values()].map((group) => toTakenTwice(group, remainingOf)),
  ];
}

/** As `items` are sorted: every terminal tells the same in the same order. */
function byOrigin(left: OverdrawnLine, right: OverdrawnLine): number {
  const keyOf = ({ line, state }: OverdrawnLine) => `${state.origin?.stamp ?? ''}:${line}`;
  return keyOf(left) < keyOf(right) ? -1 : 1;
}

/** A part of what a line lacks: what one sale took too often, or, without a sale, what was otherwise taken too often. */
interface Share extends Pieces {
  readonly of: OverdrawnLine;
  readonly holder: Holder;
  readonly sale: string | null;
}

function shareOut(of: OverdrawnLine): readonly Share[] {
  const { line, state, takings } = of;
  const lacking = -remainingQuantity(state);
  const holder = state.holder?.value;
  if (lacking <= 0 || state.origin === null || holder === undefined) return [];
  const ordered = state.origin.value.quantity + Math.max(0, state.adjusted + (state.corrected?.value ?? 0));
  const sales = keptMoney(takings);
  let paidTooOften = sales.length < 2 ? 0 : Math.min(lacking, Math.max(0, state.settled - ordered));
  const shares: Share[] = [];
  for (const { sale, quantity } of sales.toReversed()) {
    const share = Math.min(paidTooOften, quantity);
    if (share > 0) shares.push({ of, holder, line, sale, quantity: share });
    paidTooOften -= share;
  }
  const rest = lacking - shares.reduce((sum, { quantity }) => sum + quantity, 0);
  return rest > 0 ? [...shares, { of, holder, line, sale: null, quantity: rest }] : shares;
}

/** For each sale of a line, oldest first, the pieces whose money was not given back. */
function keptMoney(
  takings: readonly Taking[],
): readonly { readonly sale: string; readonly quantity: number }[] {
  const bySale = new Map<string, number>();
  for (const { how, sale, quantity } of takings) {
    if (sale === null) continue;
    bySale.set(sale, (bySale.get(sale) ?? 0) + (how === 'refunded' ? -quantity : quantity));
  }
  return [...bySale].map(([sale, quantity]) => ({ sale, quantity })).filter(({ quantity }) => quantity > 0);
}

function toPaidTwice(sale: string, group: readonly Share[]): PaidTwice {
  const takings = group.flatMap(({ of }) => {
    const kept = new Set(keptMoney(of.takings).map((one) => one.sale));
    return of.takings.filter((taking) => taking.how === 'settled' && kept.has(taking.sale ?? ''));
  });
  return {
    kind: 'paidTwice',
    holder: holderOf(group),
    lines: toPieces(group),
    sale,
    takings: onePerOperation(takings),
  };
}

function toTakenTwice(group: readonly Share[], remainingOf: (line: string) => number): TakenTwice {
  const takings = onePerOperation(group.flatMap(({ of }) => of.takings));
  const sale = group.flatMap(({ of }) => keptMoney(of.takings)).at(-1)?.sale ?? null;
  const paidLines = group.flatMap(({ of, line, quantity }) => {
    const kept = keptMoney(of.takings).find((one) => one.sale === sale)?.quantity ?? 0;
    return kept === 0 ? [] : [{ line, quantity: Math.min(quantity, kept) }];
  });
  return {
    kind: 'takenTwice',
    holder: holderOf(group),
    lines: toPieces(group),
    takings,
    stillOpen: group.flatMap((share) => stillOpenPieces(share, remainingOf)),
    paid: sale === null ? null : { sale, lines: paidLines },
  };
}

/** Of the parts that were moved away from a line, the latest first, as much as the line lacks. */
function stillOpenPieces({ of, quantity }: Share, remainingOf: (line: string) => number): readonly Pieces[] {
  let lacking = quantity;
  return of.takings.toReversed().flatMap(({ part, quantity: moved }) => {
    if (part === null) return [];
    const open = Math.min(lacking, moved, remainingOf(part.line));
    if (open <= 0) return [];
    lacking -= open;
    return [{ line: part.line, quantity: open }];
  });
}

function toPieces(group: readonly Share[]): readonly Pieces[] {
  return group.map(({ line, quantity }) => ({ line, quantity }));
}

function holderOf([first]: readonly Share[]): Holder {
  if (first === undefined) throw new Error('Broken invariant: a group has at least one share.');
  return first.holder;
}

/** What one operation took from several lines is told once, with all of its pieces. */
function onePerOperation(takings: readonly Taking[]): readonly Taking[] {
  const byOperation = Map.groupBy(takings, ({ stamp, how }) => `${stamp} ${how}`);
  const told = [...byOperation.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return [{ ...first, quantity: others.reduce((sum, { quantity }) => sum + quantity, first.quantity) }];
  });
  return told.sort((left, right) => (left.stamp < right.stamp ? -1 : 1));
}
