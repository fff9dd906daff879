import { type Decision, together } from '../../src-shared/commands/decision.ts';
import {
  addSeparateLine,
  annotateLine,
  changeQuantity,
  removeLine,
} from '../../src-shared/commands/lines.ts';
import { type CommandReads, findSource, isTooFull, ORDER_LIMIT } from '../../src-shared/commands/reads.ts';
import type {
  ItemChange,
  OrderedInput,
  ReplacedItems,
  WantedItem,
} from '../../src-shared/contract/rest-shapes.ts';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';
import { type LineState, remainingQuantity } from '../../src-shared/domain/line.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';
import type { CallDecision } from './refused.ts';

/** Orders items, each as a line of its own. Those whose id is on this order already were ordered by the same call before. */
export function addItems(reads: CommandReads, holder: Holder, items: readonly OrderedInput[]): CallDecision {
  const source = findSource(reads, holder);
  if ('refusal' in source) return source;
  const drafts: Draft[] = [];
  for (const [index, item] of items.entries()) {
    const path = `items[${index}]`;
    const known = item.id === undefined ? undefined : reads.venue.line(item.id);
    if (known?.origin && known.holder && isSameHolder(known.holder.value, holder)) continue;
    if (known !== undefined) return { refusal: { code: 'id_in_use', id: item.id ?? '' }, path };
    const decision = orderItem(reads, holder, item);
    if ('refusal' in decision) return { ...decision, path };
    drafts.push(...decision.drafts);
  }
  return withinLimit(reads, holder, drafts.length) ?? { drafts };
}

/** Changes one item on a holder. */
export function changeItem(
  reads: CommandReads,
  { holder, line, change }: { readonly holder: Holder; readonly line: string; readonly change: ItemChange },
): CallDecision {
  const open = reads.venue.openLines(holder).get(line);
  if (open === undefined) return { refusal: { code: 'not_found', what: 'line' } };
  return changeOpenItem(reads, { line, open, seen: change.seen, wanted: change });
}

/** Removes one item from a holder. */
export function removeItem(
  reads: CommandReads,
  { holder, line, reason }: { readonly holder: Holder; readonly line: string; readonly reason: string },
): CallDecision {
  if (!reads.venue.openLines(holder).has(line)) return { refusal: { code: 'not_found', what: 'line' } };
  return removeLine(reads, { type: 'removeLine', line, reason });
}

/**
 * Makes a holder hold what is wanted, by differences: from what the caller saw, if that was said, else from what is there. So
 * what was ordered elsewhere meanwhile stays, here and wherever the operations arrive.
 */
export function replaceItems(
  reads: CommandReads,
  holder: Holder,
  { items, seen, reason }: ReplacedItems,
): CallDecision {
  const source = findSource(reads, holder);
  if ('refusal' in source) return source;
  const open = reads.venue.openLines(holder);
  const seenQuantity = seen && new Map(seen.map(({ id, quantity }) => [id, quantity]));
  const drafts: Draft[] = [];
  let added = 0;
  for (const [index, item] of items.entries()) {
    const line = item.id === undefined ? undefined : open.get(item.id);
    const decision =
      line === undefined || item.id === undefined
        ? addWantedItem(reads, holder, item)
        : changeOpenItem(reads, {
            line: item.id,
            open: line,
            seen: seenQuantity?.get(item.id),
            wanted: item,
          });
    if ('refusal' in decision) return { ...decision, path: `items[${index}]` };
    if (line === undefined) added += 1;
    drafts.push(...decision.drafts);
  }
  const wanted = new Set(items.map(({ id }) => id));
  const changes = [...open].flatMap(([line, state]) => {
    if (wanted.has(line)) return [];
    const quantity = Math.min(
      remainingQuantity(state),
      seenQuantity ? (seenQuantity.get(line) ?? 0) : Infinity,
    );
    return quantity === 0 ? [] : [{ line, delta: -quantity }];
  });
  const tooFull = withinLimit(reads, holder, added - changes.length);
  if (tooFull !== null) return tooFull;
  const removal: Draft = { type: 'lines.adjusted', body: { holder, kind: 'removal', changes, reason } };
  return { drafts: changes.length === 0 ? drafts : [removal, ...drafts] };
}

function changeOpenItem(
  reads: CommandReads,
  given: {
    readonly line: string;
    readonly open: LineState;
    readonly seen: number | undefined;
    readonly wanted: ItemChange & { readonly product?: string | undefined };
  },
): CallDecision {
  const { line, open, wanted } = given;
  const item = open.origin?.value.item;
  if (item !== undefined && wanted.product !== undefined && wanted.product !== item.product)
    return { refusal: { code: 'product_differs', name: item.name } };
  const from = given.seen ?? remainingQuantity(open);
  const delta = wanted.quantity === undefined ? 0 : wanted.quantity - from;
  const { note, seat } = wanted;
  return together(
    changeQuantity(reads, { type: 'changeQuantity', line, delta }),
    annotateLine(reads, { type: 'annotateLine', line, note, seat }),
  );
}

function addWantedItem(reads: CommandReads, holder: Holder, wanted: WantedItem): CallDecision {
  const { id, product, variant = null, note = null, seat = null, quantity } = wanted;
  const known = id === undefined ? undefined : reads.venue.line(id);
  if (id !== undefined && known !== undefined)
    return { refusal: { code: 'order_changed', line: id, available: 0 } };
  if (product === undefined) return { refusal: { code: 'product_missing', id } };
  const modifiers = (wanted.modifiers ?? []).map((one) => (typeof one === 'string' ? one : one.modifier));
  return orderItem(reads, holder, { id, product, variant, modifiers, note, seat, quantity });
}

function orderItem(reads: CommandReads, holder: Holder, item: OrderedInput): Decision {
  const { id, ...ordering } = item;
  const newId = id === undefined ? reads.newId : () => id;
  return addSeparateLine({ ...reads, newId }, { holder, ...ordering });
}

function withinLimit(reads: CommandReads, holder: Holder, more: number): CallDecision | null {
  return isTooFull(reads.venue.openLines(holder), more)
    ? { refusal: { code: 'order_full', limit: ORDER_LIMIT } }
    : null;
}
