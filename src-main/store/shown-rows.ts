import { roomView, shownRecord, tableView, tabView } from '../../src-shared/contract/row-views.ts';
import type { CounterView, RoomView, TableView, TabView } from '../../src-shared/contract/views.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import type { ReadDb } from './database.ts';
import { prepareSelect } from './hot-rows.ts';
import * as schema from './schema.ts';

/** Single rows as the screen shows them; null for what is not there, or no more. Read with every tap. */
export interface ShownRows {
  readonly room: (db: ReadDb, id: string) => RoomView | null;
  /** @param items of the table, where they are known: an order is the largest part of its row, and need not be read back. */
  readonly table: (db: ReadDb, id: string, items?: readonly Item[] | null) => TableView | null;
  readonly tab: (db: ReadDb, id: string) => TabView | null;
  readonly counter: (db: ReadDb, terminal: string) => CounterView;
  /** Whether a product is sold in variants. */
  readonly hasVariants: (db: ReadDb, product: string) => boolean;
}

export function prepareShownRows(db: ReadDb): ShownRows {
  const room = prepareSelect(db, schema.rooms, 'WHERE id = ?');
  const table = prepareSelect(db, schema.tables, 'WHERE id = ?');
  const tableWithoutItems = prepareSelect(db, schema.tables, 'WHERE id = ?', ['items']);
  const tab = prepareSelect(db, schema.tabs, 'WHERE id = ?');
  const counter = prepareSelect(db, schema.counters, 'WHERE id = ?');
  const variants = prepareSelect(db, schema.variants, 'WHERE product = ?');
  return {
    room: (_, id) => roomView(room.get(id)),
    table: (_, id, items) => {
      if (items === undefined) return tableView(table.get(id));
      const row = tableWithoutItems.get(id);
      return row === undefined ? null : tableView({ ...row, items });
    },
    tab: (_, id) => tabView(tab.get(id)),
    counter: (_, terminal) => {
      const items = counter.get(terminal)?.items ?? null;
      return { id: terminal, items: items === null ? null : [...items] };
    },
    hasVariants: (_, product) => variants.all(product).some((row) => shownRecord('variant', row) !== null),
  };
}
