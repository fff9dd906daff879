import type { SettingsView, TableView } from '../../src-shared/contract/views.ts';
import { isServedBy } from './serving.ts';
import { isLate, tableFacts } from './table-facts.ts';

/** Which tables the floor brings forward; the others step back. */
export const FLOOR_FILTERS = ['all', 'mine', 'waiting', 'bill'] as const;
export type FloorFilter = (typeof FLOOR_FILTERS)[number];

/** By what a filter tells tables apart. */
export interface FilterBasis {
  readonly settings: SettingsView;
  /** The person at work. */
  readonly operator: string | null;
  readonly nowMs: number;
}

export function passesFilter(filter: FloorFilter, table: TableView, basis: FilterBasis): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return isServedBy(table.items, basis.operator);
    case 'waiting':
      return isLate(tableFacts(table, basis.settings), basis.settings, basis.nowMs);
    case 'bill':
      return table.status === 'bill_requested';
    default:
      return filter satisfies never;
  }
}

/** The tables that answer both the filter and a search, in the order of the search; null when neither is on. */
export function matchingTables(
  tables: ReadonlyMap<string, TableView>,
  given: {
    readonly filter: FloorFilter;
    readonly found: ReadonlySet<string> | null;
    readonly basis: FilterBasis;
  },
): ReadonlySet<string> | null {
  const { filter, found, basis } = given;
  if (filter === 'all') return found;
  const searched = found === null ? [...tables.keys()] : [...found];
  return new Set(
    searched.filter((id) => {
      const table = tables.get(id);
      return table !== undefined && passesFilter(filter, table, basis);
    }),
  );
}
