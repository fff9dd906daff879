import type SqliteDatabase from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { PROJECTIONS } from '../projected-tables.ts';
import { StoreUnusable } from '../store-unusable.ts';

/** The names of tables of which a migration that was taken back had taken rows or columns with it. */
const TAKEN_BACK = '__taken_back';

const projected: ReadonlySet<string> = new Set<string>(PROJECTIONS.map(getTableName));

/**
 * Refuses to take columns away whose values nothing would tell again: those of tables that do not follow from the journals, and all
 * of them while a part of the journals is still to come.
 * @param taken as `table.column`.
 * @throws {StoreUnusable}
 */
export function assertToldByJournals(sqlite: SqliteDatabase.Database, taken: readonly string[]): void {
  const isLost = (table: string, column: string) =>
    sqlite.prepare(`SELECT EXISTS (SELECT 1 FROM "${table}" WHERE "${column}" IS NOT NULL)`).pluck().get() ===
    1;
  const columns = taken.map((each) => {
    const [table = '', column = ''] = each.split('.');
    return { table, column };
  });
  if (hasRows(sqlite, 'history') && columns.length > 0)
    throw refused('older operations of the venue are still to come; let it exchange until they are here');
  const lost = columns.find(({ table, column }) => !projected.has(table) && isLost(table, column));
  if (lost !== undefined) throw refused(`no journal tells what ${lost.table}.${lost.column} holds`);
}

/** Notes the tables that have lost columns and can be filled again, within the transaction that is open. */
export function noteTakenBack(sqlite: SqliteDatabase.Database, taken: readonly string[]): void {
  const tables = new Set(
    taken.flatMap((column) => column.split('.')[0] ?? []).filter((name) => projected.has(name)),
  );
  if (tables.size === 0) return;
  sqlite.exec(`CREATE TABLE IF NOT EXISTS ${TAKEN_BACK} (name text PRIMARY KEY NOT NULL)`);
  const note = sqlite.prepare(`INSERT OR IGNORE INTO ${TAKEN_BACK} (name) VALUES (?)`);
  for (const table of tables) note.run(table);
}

/** The names of the tables that have lost columns and were not filled again. */
export function tablesTakenBack(sqlite: SqliteDatabase.Database): ReadonlySet<string> {
  if (!isThere(sqlite, TAKEN_BACK)) return new Set();
  return new Set(sqlite.prepare<[], string>(`SELECT name FROM ${TAKEN_BACK}`).pluck().all());
}

export function forgetTakenBack(sqlite: SqliteDatabase.Database): void {
  sqlite.exec(`DROP TABLE ${TAKEN_BACK}`);
}

function hasRows(sqlite: SqliteDatabase.Database, table: string): boolean {
  return (
    isThere(sqlite, table) && sqlite.prepare(`SELECT EXISTS (SELECT 1 FROM ${table})`).pluck().get() === 1
  );
}

function isThere(sqlite: SqliteDatabase.Database, table: string): boolean {
  return sqlite.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
}

function refused(finding: string): StoreUnusable {
  return new StoreUnusable('not_migrated', finding);
}
