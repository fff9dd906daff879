import SqliteDatabase from 'better-sqlite3';
import { readMigrations, runMigrations } from '../../src-main/store/migration/migrations.ts';
import { fillAsBefore, fillManyTables } from '../../tests/migrations/venue-before-items.ts';
import { migrationsFolder } from './bench-terminal.ts';

/** Makes a data file as the version before items left it, with so many tables more than a small venue has. */
export function createOldVenue(file: string, tables: number): void {
  const sqlite = new SqliteDatabase(file);
  sqlite.pragma('journal_mode = WAL');
  runMigrations(sqlite, readMigrations(migrationsFolder).slice(0, 1));
  fillAsBefore(sqlite);
  fillManyTables(sqlite, tables);
  sqlite.close();
}
