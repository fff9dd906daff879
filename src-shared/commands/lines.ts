import type { CommandOf } from '../contract/command.ts';
import { canonical } from '../domain/canonical.ts';
import type { Holder } from '../domain/holder.ts';
import { type OrderedItem, remainingQuantity } from '../domain/line.ts';
import type { Draft } from '../domain/operation.ts';
import { isSameRound } from '../domain/round.ts';
import { changedFields } from './changed-fields.ts';
import { create, type Decision, type Found, NOTHING, refuse, together, write } from './decision.ts';
import { findOrderedItem } from './ordered-item.ts';
import {
  type CommandReads,
  findSource,
  findTarget,
  isTooFull,
  type KnownLine,
  ORDER_LIMIT,
  readLine,
} from './reads.ts';

/** The most pieces that one line may count. */
const LINE_LIMIT = 999;

type Ordering = Omit<CommandOf<'addLine'>, 'type'>;

/**
 * Adds what was ordered. The same again in the same round, ordered in the same way, makes its line grow instead of adding another;
 * a later round is a line of its own, so that an order tells when what was ordered.
 */
export function addLine(reads: CommandReads, command: CommandOf<'addLine'>): Decision {
  const { holder, quantity } = command;
  const ordered = findOrdered(reads, command);
  if ('refusal' in ordered) return ordered;
  const same = findSameLine(reads, { holder, quantity, ordered: ordered.value });
  if (same !== null) return create(same, adjustment(holder, same, quantity));
  return addOrdered(reads, command, ordered.value);
}

/** Adds several things, all of them or none. */
export function addLines(reads: CommandReads, { holder, lines }: CommandOf<'addLines'>): Decision {
  if (isTooFull(reads.venue.openLines(holder), lines.length))
    return refuse({ code: 'order_full', limit: ORDER_LIMIT });
  return together(...lines.map((line) => addLine(reads, { type: 'addLine', holder, ...line })));
}

/** What the guests of a table that is only being made have ordered. */
export function firstLines(
  reads: CommandReads,
  { holder, lines }: Omit<CommandOf<'addLines'>, 'type'>,
): Decision {
  const decisions = lines.map((line): Decision => {
    const item = findOrderedItem(reads, line);
    if ('refusal' in item) return item;
    const { note, seat } = line;
    return addOrdered(
      reads,
      { holder, ...line },
      { item: item.value, note: note === '' ? null : note, seat },
    );
  });
  return together(...decisions);
}

/** Adds what was ordered as a line of its own, for whoever must know that line again. */
export function addSeparateLine(reads: CommandReads, ordering: Ordering): Decision {
  const ordered = findOrdered(reads, ordering);
  return 'refusal' in ordered ? ordered : addOrdered(reads, ordering, ordered.value);
}

export function changeQuantity(
  reads: CommandReads,
  { line: id, delta }: CommandOf<'changeQuantity'>,
): Decision {
  const found = findWorkableLine(reads, id);
  if ('refusal' in found) return found;
  const { remaining, holder } = found.value;
  if (delta === 0) return NOTHING;
  if (remaining + delta < 1) return refuse({ code: 'order_changed', line: id, available: remaining });
  if (remaining + delta > LINE_LIMIT) return refuse({ code: 'too_many', limit: LINE_LIMIT });
  return write(adjustment(holder.value, id, delta));
}

export function removeLine(reads: CommandReads, { line: id, reason }: CommandOf<'removeLine'>): Decision {
  const found = findWorkableLine(reads, id);
  if ('refusal' in found) return found;
  const { remaining, holder } = found.value;
  return write({
    type: 'lines.adjusted',
    body: { holder: holder.value, kind: 'removal', changes: [{ line: id, delta: -remaining }], reason },
  });
}

export function annotateLine(reads: CommandReads, command: CommandOf<'annotateLine'>): Decision {
  const found = findWorkableLine(reads, command.line);
  if ('refusal' in found) return found;
  const { holder, note, seat } = found.value;
  const change = changedFields<{ note: string | null; seat: number | null }>(
    { note: note?.value ?? null, seat: seat?.value ?? null },
    { note: command.note === '' ? null : command.note, seat: command.seat },
  );
  if (change === null) return NOTHING;
  return write({ type: 'line.annotated', body: { line: command.line, holder: holder.value, ...change } });
}

export function clearHolder(reads: CommandReads, { holder, reason }: CommandOf<'clearHolder'>): Decision {
  const source = findSource(reads, holder);
  if ('refusal' in source) return source;
  const changes = [...reads.venue.openLines(holder)].map(([line, state]) => ({
    line,
    delta: -remainingQuantity(state),
  }));
  if (changes.length === 0) return refuse({ code: 'nothing_to_move' });
  if (changes.length > ORDER_LIMIT) return refuse({ code: 'order_full', limit: ORDER_LIMIT });
  return write({ type: 'lines.adjusted', body: { holder, kind: 'clearing', changes, reason } });
}

function findWorkableLine(reads: CommandReads, id: string): Found<KnownLine> {
  const line = readLine(reads, id);
  if (line === null) return refuse({ code: 'not_found', what: 'line' });
  if (line.remaining <= 0) return refuse({ code: 'order_changed', line: id, available: 0 });
  const source = findSource(reads, line.holder.value);
  return 'refusal' in source ? source : { value: line };
}

/** What was ordered and how: what makes two lines the same. */
interface Ordered {
  readonly item: OrderedItem;
  readonly note: string | null;
  readonly seat: number | null;
}

function findOrdered(reads: CommandReads, ordering: Ordering): Found<Ordered> {
  const target = findTarget(reads, ordering.holder);
  if ('refusal' in target) return target;
  const item = findOrderedItem(reads, ordering);
  if ('refusal' in item) return item;
  const note = ordering.note === '' ? null : ordering.note;
  return { value: { item: item.value, note, seat: ordering.seat } };
}

function addOrdered(
  reads: CommandReads,
  { holder, quantity }: Ordering,
  { item, note, seat }: Ordered,
): Decision {
  if (isTooFull(reads.venue.openLines(holder), 1)) return refuse({ code: 'order_full', limit: ORDER_LIMIT });
  const line = reads.newId();
  const origin = { item, quantity, at: reads.nowMs, operator: reads.operator };
  return create(line, { type: 'line.added', body: { line, holder, origin, note, seat } });
}

function findSameLine(
  { venue, nowMs }: CommandReads,
  given: { readonly holder: Holder; readonly ordered: Ordered; readonly quantity: number },
): string | null {
  const { ordered, quantity } = given;
  // Most lines are of another product, and need not be looked at further.
  const ofProduct = [...venue.openLines(given.holder)].filter(
    ([, { origin }]) =>
      origin?.value.item.product === ordered.item.product && isSameRound(origin.value.at, nowMs),
  );
  if (ofProduct.length === 0) return null;
  const wanted = canonical([ordered.item, ordered.note, ordered.seat]);
  for (const [id, line] of ofProduct) {
    const isSame =
      canonical([line.origin?.value.item, line.note?.value ?? null, line.seat?.value ?? null]) === wanted;
    if (isSame && remainingQuantity(line) + quantity <= LINE_LIMIT) return id;
  }
  return null;
}

function adjustment(holder: Holder, line: string, delta: number): Draft {
  return {
    type: 'lines.adjusted',
    body: { holder, kind: 'quantity', changes: [{ line, delta }], reason: null },
  };
}
