import type { SettingsView, TableView } from '../../src-shared/contract/views.ts';
import { formatAge, formatAmount, formatCount, formatTime } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { STATUS_NAMES } from './status-name.ts';
import { showsLastOrder, type TableFacts } from './table-facts.ts';

/** All that a table shows, in words: `Table 5, occupied, 96.00, 7 items, 1 h 04, last order 12 min, served by Lea`. */
export function tableLabel(given: {
  readonly table: TableView;
  readonly facts: TableFacts;
  /** Who serves there. */
  readonly server: string | undefined;
  readonly isLate: boolean;
  readonly isToDecide: boolean;
  readonly linkedTabs: readonly string[];
  readonly settings: SettingsView;
  readonly nowMs: number;
}): string {
  const { table, facts, server, isLate, isToDecide, linkedTabs, settings, nowMs } = given;
  return [
    tableName(table.name),
    STATUS_NAMES[table.status].toLowerCase(),
    ...(table.status === 'reserved' && table.reservedFor !== null
      ? [`for ${formatTime(table.reservedFor, settings)}`]
      : []),
    ...(facts.count > 0
      ? [formatAmount(facts.totalMinor, settings), formatCount(facts.count, 'item', 'items')]
      : []),
    ...(facts.since === null ? [] : [formatAge(facts.since, nowMs)]),
    ...(showsLastOrder(facts) ? [`last order ${formatAge(facts.lastOrderAt, nowMs)}`] : []),
    ...(server === undefined ? [] : [`served by ${server}`]),
    ...(isLate ? ['waiting long'] : []),
    ...(isToDecide ? ['something to decide'] : []),
    ...(linkedTabs.length > 0 ? [`with ${linkedTabs.map((name) => `tab ${name}`).join(' and ')}`] : []),
  ].join(', ');
}
