import type SqliteDatabase from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { DatabaseLocation } from './database-location.ts';
import { forgetTakenBack, tablesTakenBack } from './migration/taken-back.ts';
import { PROJECTIONS } from './projected-tables.ts';
import { rebuildBeside } from './rebuild-beside.ts';
import type { Store } from './store.ts';

/**
 * Fills the tables again that have lost rows or columns when a migration was taken back, from the journals, once a newer version
 * has made room for them again. Rows of which no journal tells stay as they are. Call once all that is understood has taken effect.
 * @returns the names of the tables.
 */
export function restoreTakenBack(store: Store, location: Omit<DatabaseLocation, 'file'>): readonly string[] {
  const names = tablesTakenBack(store.db.sqlite);
  const tables = PROJECTIONS.filter((table) => names.has(getTableName(table)));
  // What a snapshot left out is told later; until then, telling again would take newer things back.
  if (names.size === 0 || !store.isWhole()) return [];
  const rebuilt = rebuildBeside(store, location);
  try {
    // Half a story would take newer things back as well; the check of the data tells of the break.
    if (rebuilt.broken !== null) return [];
    store.change(({ db, refreshAllHolders }) => {
      for (const table of tables) copyRows(table, { from: rebuilt.store.db.sqlite, to: db.sqlite });
      store.projection.records.forget();
      store.projection.lines.forget();
      // An operation that took effect before may have reached a line with holes.
      refreshAllHolders();
      forgetTakenBack(db.sqlite);
    });
  } finally {
    rebuilt.store.close();
  }
  return tables.map(getTableName);
}

/** Writes each row over the one with its key. */
function copyRows(
  table: SQLiteTable,
  { from, to }: { readonly from: SqliteDatabase.Database; readonly to: SqliteDatabase.Database },
): void {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const names = columns.map((column) => `"${column.name}"`);
  const key = [...columns.filter(({ primary }) => primary), ...primaryKeys.flatMap((each) => each.columns)];
  const write = to.prepare(
    `INSERT INTO "${name}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (${key.map((column) => `"${column.name}"`).join(', ')})
     DO UPDATE SET ${names.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  );
  const rows = from
    .prepare<[], unknown[]>(`SELECT ${names.join(', ')} FROM "${name}"`)
    .raw()
    .safeIntegers();
  for (const row of rows.iterate()) write.run(...row);
}
