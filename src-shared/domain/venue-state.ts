import { assertNever } from './assert.ts';
import { type Effect, effectsOf } from './effect.ts';
import { type Holder, holderKey } from './holder.ts';
import { changeLine, type Item, type LineState, openItems, UNKNOWN_LINE } from './line.ts';
import { interpret, type Operation } from './operation.ts';
import { type RecordKind, type RecordState, writeRecord } from './record.ts';
import type { RefundState } from './refund.ts';
import { earlierRegister } from './register.ts';
import type { SaleState } from './sale.ts';
import type { TabLink } from './tab-link.ts';

/**
 * The state of a venue in memory, as a function of the set of its operations. The stores keep the same state in rows; this
 * one is what tests and small tools reason with. Keys are `kind:id` for records, the id for lines, sales and
 * refunds, `tab:stamp` for links, and `journal:seq` for what has been applied.
 */
export interface VenueState {
  readonly applied: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, RecordState>;
  readonly lines: ReadonlyMap<string, LineState>;
  readonly sales: ReadonlyMap<string, SaleState>;
  readonly refunds: ReadonlyMap<string, RefundState>;
  readonly links: ReadonlyMap<string, TabLink>;
}

export const EMPTY_VENUE: VenueState = {
  applied: new Set(),
  records: new Map(),
  lines: new Map(),
  sales: new Map(),
  refunds: new Map(),
  links: new Map(),
};

/** Applies operations in the order given. An operation that was applied before changes nothing. */
export function applyOperations(state: VenueState, operations: Iterable<Operation>): VenueState {
  const applied = new Set(state.applied);
  const next = {
    records: new Map(state.records),
    lines: new Map(state.lines),
    sales: new Map(state.sales),
    refunds: new Map(state.refunds),
    links: new Map(state.links),
  };
  for (const given of operations) {
    const identity = `${given.journal}:${given.seq}`;
    if (applied.has(identity)) continue;
    applied.add(identity);
    const draft = interpret(given);
    for (const effect of draft === null ? [] : effectsOf(given, draft)) applyEffect(next, effect);
  }
  return { applied, ...next };
}

/** The open lines of a holder, as its `items`. */
export function itemsOf(state: VenueState, holder: Holder): readonly Item[] | null {
  const key = holderKey(holder);
  const lines = [...state.lines].filter(
    ([, line]) => line.holder !== null && holderKey(line.holder.value) === key,
  );
  return openItems(new Map(lines));
}

export function recordOf(state: VenueState, kind: RecordKind, id: string): RecordState | undefined {
  return state.records.get(`${kind}:${id}`);
}

interface ChangingState {
  readonly records: Map<string, RecordState>;
  readonly lines: Map<string, LineState>;
  readonly sales: Map<string, SaleState>;
  readonly refunds: Map<string, RefundState>;
  readonly links: Map<string, TabLink>;
}

function applyEffect(state: ChangingState, effect: Effect): void {
  switch (effect.on) {
    case 'record': {
      const key = `${effect.kind}:${effect.id}`;
      state.records.set(key, writeRecord(state.records.get(key) ?? {}, effect.write));
      return;
    }
    case 'line':
      state.lines.set(effect.id, changeLine(state.lines.get(effect.id) ?? UNKNOWN_LINE, effect.change));
      return;
    case 'sale':
      // A sale is said once; should two operations carry one id, the earlier stands.
      state.sales.set(effect.id, earlierRegister(state.sales.get(effect.id) ?? null, effect.sale));
      return;
    case 'refund':
      state.refunds.set(effect.id, earlierRegister(state.refunds.get(effect.id) ?? null, effect.refund));
      return;
    case 'link': {
      const key = `${effect.tab}:${effect.link.stamp}`;
      state.links.set(key, earlierRegister(state.links.get(key) ?? null, effect.link));
      return;
    }
    default:
      assertNever(effect);
  }
}
