import type { SettingsView, TableView } from '../../src-shared/contract/views.ts';
import { tableFacts, waitingSince } from './table-facts.ts';

/** By what a list of tables is sorted. */
export interface TableOrder {
  readonly by: 'name' | 'waiting' | 'amount';
  readonly descending: boolean;
}

const NAMES = new Intl.Collator(undefined, { numeric: true });

/** Tables in an order; those without what it looks at come last, and equal ones stand by their names. */
export function sortTables(
  tables: readonly TableView[],
  { by, descending }: TableOrder,
  settings: SettingsView,
): readonly TableView[] {
  const sign = descending ? -1 : 1;
  const byName = (left: TableView, right: TableView) => NAMES.compare(left.name, right.name);
  if (by === 'name') return tables.toSorted((left, right) => sign * byName(left, right));
  const values = new Map(
    tables.map((table) => {
      const facts = tableFacts(table, settings);
      // Who waits longest has waited since the smallest time.
      const waited = waitingSince(facts);
      const value =
        by === 'amount' ? (facts.count === 0 ? null : facts.totalMinor) : waited === null ? null : -waited;
      return [table.id, value] as const;
    }),
  );
  return tables.toSorted((left, right) => {
    const [one, other] = [values.get(left.id) ?? null, values.get(right.id) ?? null];
    if (one === null || other === null) {
      return one === other ? byName(left, right) : one === null ? 1 : -1;
    }
    return sign * (one - other) || byName(left, right);
  });
}

/** The order after a tap on a heading: the same one turned round, another one as it is most often wanted. */
export function nextOrder(order: TableOrder, by: TableOrder['by']): TableOrder {
  return order.by === by ? { by, descending: !order.descending } : { by, descending: by !== 'name' };
}
