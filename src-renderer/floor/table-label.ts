import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { SettingsView, TableView } from '../../src-shared/contract/views.ts';
import { formatAge, formatAmount, formatTime } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { STATUS_WORDS } from './status-name.ts';
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
  const { count } = facts;
  return [
    tableName(table.name),
    statusWords(table, settings),
    ...(count > 0
      ? [formatAmount(facts.totalMinor, settings), plural(count, { one: '# item', other: '# items' })]
      : []),
    ...(facts.since === null ? [] : [formatAge(facts.since, nowMs)]),
    ...(showsLastOrder(facts) ? [lastOrderWords(facts.lastOrderAt, nowMs)] : []),
    ...(server === undefined ? [] : [t`served by ${server}`]),
    ...(isLate ? [t`waiting long`] : []),
    ...(isToDecide ? [t`something to decide`] : []),
    ...(linkedTabs.length > 0 ? [linkedWords(linkedTabs)] : []),
  ].join(', ');
}

function statusWords(
  { status, reservedFor }: Pick<TableView, 'status' | 'reservedFor'>,
  settings: SettingsView,
): string {
  if (status !== 'reserved' || reservedFor === null) return STATUS_WORDS[status];
  const time = formatTime(reservedFor, settings);
  return t`reserved, for ${time}`;
}

function lastOrderWords(lastOrderAt: number, nowMs: number): string {
  const age = formatAge(lastOrderAt, nowMs);
  return t`last order ${age}`;
}

function linkedWords(names: readonly string[]): string {
  const tabs = new Intl.ListFormat(i18n.locale).format(names.map((name) => t`tab ${name}`));
  return t`with ${tabs}`;
}
