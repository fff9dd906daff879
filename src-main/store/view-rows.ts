import { eq } from 'drizzle-orm';
import {
  byPosition,
  modifierGroupViews,
  productViews,
  roomView,
  type Shown,
  shownRecord,
  tableView,
  tabView,
} from '../../src-shared/contract/row-views.ts';
import type { CounterView, SettingsView, Snapshot } from '../../src-shared/contract/views.ts';
import { type RecordKind, SETTINGS_ID } from '../../src-shared/domain/record.ts';
import type { ReadDb } from './database.ts';
import { prepareSelect } from './hot-rows.ts';
import { RECORD_TABLES, type RecordRow } from './record-rows.ts';
import * as schema from './schema.ts';

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
): Omit<Snapshot, 'revision' | 'terminal' | 'connection' | 'conflicts' | 'crossings'> {
  return {
    settings: settingsView(db),
    rooms: present(prepareSelect(db, schema.rooms, '').all().map(roomView)).sort(byPosition),
    tables: present(prepareSelect(db, schema.tables, '').all().map(tableView)),
    tabs: present(prepareSelect(db, schema.tabs, 'WHERE open = 1').all().map(tabView)),
    counter: counterView(db, terminal),
    categories: readKind(db, 'category')
      .map(({ id, name, position, icon }) => ({ id, name, position, icon }))
      .sort(byPosition),
    products: productViews(readKind(db, 'product'), readKind(db, 'variant')),
    modifierGroups: modifierGroupViews(readKind(db, 'modifierGroup'), readKind(db, 'modifier')),
    taxRates: readKind(db, 'taxRate').map(({ id, name, basisPoints }) => ({ id, name, basisPoints })),
    staff: readKind(db, 'staff').map(({ id, name, role, pin }) => ({
      id,
      name,
      role,
      pinDigits: pin?.digits ?? null,
    })),
  };
}

function readKind<Kind extends RecordKind>(db: ReadDb, kind: Kind): Shown<Kind>[] {
  const rows = prepareSelect(db, RECORD_TABLES[kind], '').all() as RecordRow[];
  return present(rows.map((row) => shownRecord(kind, row)));
}

function present<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value): value is Value & NonNullable<unknown> => value !== null);
}
