import type { SettingsView, TableView } from '../../src-shared/contract/views.ts';
import { lastOrderedAt, openSince, orderTotals } from '../../src-shared/domain/order-totals.ts';
import { isSameRound } from '../../src-shared/domain/round.ts';

/** What the floor tells of a table beside its status. */
export interface TableFacts {
  readonly totalMinor: number;
  /** Pieces, not lines. */
  readonly count: number;
  /** Since when guests sit there, in wall time; null when none do. */
  readonly since: number | null;
  /** When they last ordered something that is still open, in wall time. */
  readonly lastOrderAt: number | null;
}

type TableRow = Pick<TableView, 'items' | 'seatedAt' | 'status'>;
type Taxation = Pick<SettingsView, 'pricesIncludeTax'>;

const known = { gross: new WeakMap<TableRow, TableFacts>(), net: new WeakMap<TableRow, TableFacts>() };

/** Computed once for each row, which never changes but is replaced: the plan, the filters and the legend all ask for every table. */
export function tableFacts(table: TableRow, taxation: Taxation): TableFacts {
  const rows = taxation.pricesIncludeTax ? known.gross : known.net;
  const facts = rows.get(table) ?? factsOf(table, taxation);
  rows.set(table, facts);
  return facts;
}

function factsOf({ items, seatedAt, status }: TableRow, { pricesIncludeTax }: Taxation): TableFacts {
  const { totalMinor, count } = orderTotals(items, pricesIncludeTax);
  const isSeated = status === 'occupied' || status === 'bill_requested';
  const since = isSeated ? openSince(items, seatedAt) : null;
  return { totalMinor, count, since, lastOrderAt: lastOrderedAt(items) };
}

/** Since when nobody has brought them anything new: their last order, or when they sat down without one. */
export function waitingSince({
  since,
  lastOrderAt,
}: Pick<TableFacts, 'since' | 'lastOrderAt'>): number | null {
  return lastOrderAt ?? since;
}

/** Whether the last order came in a later round than the guests, so that it tells something of its own. */
export function showsLastOrder<Facts extends Pick<TableFacts, 'since' | 'lastOrderAt'>>(
  facts: Facts,
): facts is Facts & { readonly lastOrderAt: number } {
  const { since, lastOrderAt } = facts;
  return since !== null && lastOrderAt !== null && !isSameRound(since, lastOrderAt);
}

/** Whether guests have waited for longer than the venue wants. */
export function isLate(
  facts: Pick<TableFacts, 'since' | 'lastOrderAt'>,
  { lateAfterMinutes }: Pick<SettingsView, 'lateAfterMinutes'>,
  nowMs: number,
): boolean {
  const waiting = waitingSince(facts);
  return waiting !== null && nowMs - waiting >= lateAfterMinutes * 60_000;
}
