import { eq } from 'drizzle-orm';
import type {
  CounterView,
  ModifierGroupView,
  ProductView,
  RoomView,
  SettingsView,
  Snapshot,
  TableView,
  TabView,
} from '../../src-shared/contract/views.ts';
import { tableStatus } from '../../src-shared/domain/holder-status.ts';
import { oldestArrival } from '../../src-shared/domain/line.ts';
import {
  isRecordComplete,
  type RecordFields,
  type RecordKind,
  SETTINGS_ID,
} from '../../src-shared/domain/record.ts';
import type { ReadDb } from './database.ts';
import { prepareSelect } from './hot-rows.ts';
import { RECORD_TABLES, type RecordRow } from './record-rows.ts';
import * as schema from './schema.ts';

type Complete<Kind extends RecordKind> = { readonly id: string } & RecordFields<Kind>;

/** A record that can be shown: known in every required field and not removed. Null for any other. */
export function shownRecord<Kind extends RecordKind>(
  kind: Kind,
  row: RecordRow | undefined,
): Complete<Kind> | null {
  if (row === undefined || row['removed'] === true || !isRecordComplete(kind, row.stamps)) return null;
  // That every field has been written is what was just asked; the types of the columns cannot follow.
  return row as unknown as Complete<Kind>;
}

export function roomView(row: typeof schema.rooms.$inferSelect | undefined): RoomView | null {
  const room = shownRecord('room', row);
  if (room === null) return null;
  const { id, name, position, width, height, scenery } = room;
  return { id, name, position, width, height, scenery };
}

export function tableView(row: typeof schema.tables.$inferSelect | undefined): TableView | null {
  const table = shownRecord('table', row);
  if (row === undefined || table === null) return null;
  const byHandStamp = row.stamps['status'] ?? null;
  const released = row.stamps['released'] ?? null;
  const items = row.items === null ? null : [...row.items];
  const status = tableStatus({
    byHand: table.status,
    byHandStamp,
    released,
    oldestArrival: oldestArrival(items),
  });
  const isByHand = table.status === status;
  const { id, room, name, x, y, width, height, rotation, shape, seats } = table;
  return {
    id,
    room,
    name,
    x,
    y,
    width,
    height,
    rotation,
    shape,
    seats,
    status,
    seatedAt: isByHand && (status === 'occupied' || status === 'bill_requested') ? table.statusAt : null,
    reservedFor: status === 'reserved' ? table.reservedFor : null,
    items,
  };
}

export function tabView(row: typeof schema.tabs.$inferSelect | undefined): TabView | null {
  const tab = shownRecord('tab', row);
  if (row === undefined || tab === null || !row.open) return null;
  const { id, name, table, openedAt } = tab;
  return { id, name, table, openedAt, items: row.items === null ? null : [...row.items] };
}

export function counterView(db: ReadDb, terminal: string): CounterView {
  const row = db.orm.select().from(schema.counters).where(eq(schema.counters.id, terminal)).get();
  return { id: terminal, items: row?.items ? [...row.items] : null };
}

export function settingsView(db: ReadDb): SettingsView | null {
  const row = db.orm.select().from(schema.settings).where(eq(schema.settings.id, SETTINGS_ID)).get();
  const settings = shownRecord('settings', row);
  if (settings === null) return null;
  const { venueName, currency, locale, pricesIncludeTax, lateAfterMinutes } = settings;
  return { venueName, currency, locale, pricesIncludeTax, lateAfterMinutes };
}

/** Everything of the venue that the screen shows. Reads projections only, so that the age of the venue costs nothing. */
export function readVenue(
  db: ReadDb,
  terminal: string,
): Omit<Snapshot, 'revision' | 'terminal' | 'conflicts'> {
  return {
    settings: settingsView(db),
    rooms: present(prepareSelect(db, schema.rooms, '').all().map(roomView)).sort(byPosition),
    tables: present(prepareSelect(db, schema.tables, '').all().map(tableView)),
    tabs: present(prepareSelect(db, schema.tabs, 'WHERE open = 1').all().map(tabView)),
    counter: counterView(db, terminal),
    categories: readKind(db, 'category')
      .map(({ id, name, position, icon }) => ({ id, name, position, icon }))
      .sort(byPosition),
    products: readProducts(db),
    modifierGroups: readModifierGroups(db),
    taxRates: readKind(db, 'taxRate').map(({ id, name, basisPoints }) => ({ id, name, basisPoints })),
    staff: readKind(db, 'staff').map(({ id, name, role }) => ({ id, name, role })),
  };
}

function readProducts(db: ReadDb): ProductView[] {
  const variants = Map.groupBy(readKind(db, 'variant').sort(byPosition), ({ product }) => product);
  return readKind(db, 'product')
    .sort(byPosition)
    .map((product) => ({
      id: product.id,
      category: product.category,
      taxRate: product.taxRate,
      name: product.name,
      priceMinor: product.priceMinor,
      position: product.position,
      barcode: product.barcode,
      favourite: product.favourite,
      soldOut: product.soldOut,
      modifierGroups: product.modifierGroups,
      variants: (variants.get(product.id) ?? []).map(({ id, name, priceMinor, position }) => ({
        id,
        name,
        priceMinor,
        position,
      })),
    }));
}

function readModifierGroups(db: ReadDb): ModifierGroupView[] {
  const modifiers = Map.groupBy(readKind(db, 'modifier').sort(byPosition), ({ group }) => group);
  return readKind(db, 'modifierGroup').map(({ id, name, minimum, maximum }) => ({
    id,
    name,
    minimum,
    maximum,
    modifiers: (modifiers.get(id) ?? []).map((modifier) => ({
      id: modifier.id,
      name: modifier.name,
      priceMinor: modifier.priceMinor,
      position: modifier.position,
    })),
  }));
}

function readKind<Kind extends RecordKind>(db: ReadDb, kind: Kind): Complete<Kind>[] {
  const rows = prepareSelect(db, RECORD_TABLES[kind], '').all() as RecordRow[];
  return present(rows.map((row) => shownRecord(kind, row)));
}

function present<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value): value is Value & NonNullable<unknown> => value !== null);
}

function byPosition(left: { readonly position: number }, right: { readonly position: number }): number {
  return left.position - right.position;
}
