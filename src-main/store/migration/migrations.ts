import type SqliteDatabase from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { assert } from '../../../src-shared/domain/assert.ts';
import type { DatabaseLocation } from '../database-location.ts';
import { StoreUnusable } from '../store-unusable.ts';

/** Drizzle keeps in it what was applied. */
const APPLIED = '__drizzle_migrations';

export interface Migration {
  /** When it was made, in milliseconds: what tells migrations apart, and their order. */
  readonly when: number;
  readonly statements: readonly string[];
  /** SHA-256 of its file. */
  readonly hash: string;
}

/** The migrations of a folder, oldest first. One that is dated before its predecessor is a fault: it would be passed over in silence. */
export function readMigrations(migrationsFolder: string): readonly Migration[] {
  const migrations = readMigrationFiles({ migrationsFolder }).map(({ folderMillis, sql, hash }) => ({
    when: folderMillis,
    statements: sql,
    hash,
  }));
  assert(
    migrations.every(({ when }, index) => index === 0 || when > (migrations[index - 1]?.when ?? 0)),
    'each migration is newer than the one before it',
  );
  return migrations;
}

/** The migrations that a database lacks, oldest first. */
export function pendingMigrations(
  sqlite: SqliteDatabase.Database,
  migrationsFolder: string,
): readonly Migration[] {
  const newest = newestApplied(sqlite) ?? Number.NEGATIVE_INFINITY;
  return readMigrations(migrationsFolder).filter(({ when }) => when > newest);
}

/** When the newest migration of a database was made; null for one that has none. */
export function newestApplied(sqlite: SqliteDatabase.Database): number | null {
  const known = sqlite.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(APPLIED);
  if (known === undefined) return null;
  const newest = sqlite.prepare(`SELECT max(created_at) FROM ${APPLIED}`).pluck().get();
  return typeof newest === 'number' ? newest : null;
}

/** Runs migrations and notes them, within the transaction that is open. */
export function runMigrations(sqlite: SqliteDatabase.Database, migrations: readonly Migration[]): void {
  // As Drizzle makes it, whose tools read it.
  sqlite.exec(
    `CREATE TABLE IF NOT EXISTS ${APPLIED} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  );
  const note = sqlite.prepare(`INSERT INTO ${APPLIED} (hash, created_at) VALUES (?, ?)`);
  for (const { statements, hash, when } of migrations) {
    for (const statement of statements) sqlite.exec(statement);
    note.run(hash, when);
  }
}

/**
 * Refuses a database that a newer version of the app has migrated.
 * @throws {StoreUnusable}
 */
export function assertNotNewer(sqlite: SqliteDatabase.Database, location: DatabaseLocation): void {
  const applied = newestApplied(sqlite);
  const known = readMigrations(location.migrationsFolder).at(-1)?.when ?? 0;
  if (applied !== null && applied > known)
    throw new StoreUnusable('newer', `a newer Coaster has migrated ${location.file}`);
}
