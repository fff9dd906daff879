import type { SettingsView, TableView } from '../../src-shared/contract/views.ts';
import { TABLE_STATUSES, type TableStatus } from '../../src-shared/domain/holder-status.ts';
import { isLate, tableFacts } from './table-facts.ts';

/** What a room comes to at a glance. */
export interface RoomCounts {
  readonly byStatus: Readonly<Record<TableStatus, number>>;
  readonly late: number;
  readonly openMinor: number;
}

export function roomCounts(tables: readonly TableView[], settings: SettingsView, nowMs: number): RoomCounts {
  const facts = tables.map((table) => tableFacts(table, settings));
  const countOf = (status: TableStatus) => tables.filter((table) => table.status === status).length;
  return {
    byStatus: Object.fromEntries(TABLE_STATUSES.map((status) => [status, countOf(status)])) as Record<
      TableStatus,
      number
    >,
    late: facts.filter((fact) => isLate(fact, settings, nowMs)).length,
    openMinor: facts.reduce((sum, { totalMinor }) => sum + totalMinor, 0),
  };
}

/** Whether guests sit at the table. */
export function isTaken({ status }: Pick<TableView, 'status'>): boolean {
  return status === 'occupied' || status === 'bill_requested';
}
