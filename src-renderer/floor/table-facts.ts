import type { SettingsView, TableView } from '../../src-shared/contract/views.ts';
import { openSince, orderTotals } from '../../src-shared/domain/order-totals.ts';

/** What the floor tells of a table beside its status. */
export interface TableFacts {
  readonly totalMinor: number;
  /** Pieces, not lines. */
  readonly count: number;
  /** Since when guests sit there, in wall time; null when none do. */
  readonly since: number | null;
}

export function tableFacts(
  { items, seatedAt, status }: Pick<TableView, 'items' | 'seatedAt' | 'status'>,
  { pricesIncludeTax }: Pick<SettingsView, 'pricesIncludeTax'>,
): TableFacts {
  const { totalMinor, count } = orderTotals(items, pricesIncludeTax);
  const isSeated = status === 'occupied' || status === 'bill_requested';
  return { totalMinor, count, since: isSeated ? openSince(items, seatedAt) : null };
}

/** Whether guests have been there for longer than the venue wants. */
export function isLate(
  { since }: Pick<TableFacts, 'since'>,
  { lateAfterMinutes }: Pick<SettingsView, 'lateAfterMinutes'>,
  nowMs: number,
): boolean {
  return since !== null && nowMs - since >= lateAfterMinutes * 60_000;
}
