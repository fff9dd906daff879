import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import * as z from 'zod';
import { assert } from '../../../src-shared/domain/assert.ts';
import type { DatabaseLocation } from '../database-location.ts';
import { StoreUnusable } from '../store-unusable.ts';

/** Drizzle keeps in it what was applied. */
const APPLIED = '__drizzle_migrations';
const BREAKPOINT = '--> statement-breakpoint';

/** Which migration it is. */
export interface MigrationName {
  /** The name of its file, as `0001_table_items`. */
  readonly tag: string;
  /** When it was made, in milliseconds: what tells migrations apart in a database, and their order. */
  readonly when: number;
}

interface Migration extends MigrationName {
  readonly statements: readonly string[];
  /** What takes it back; null for the first one, which nothing takes back. Drizzle has none: these lie in `down/`. */
  readonly reverse: readonly string[] | null;
  /** SHA-256 of its file. */
  readonly hash: string;
}

const migrationsJournal = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.int() })) });

/** Which migrations a folder holds, oldest first. One that is dated before its predecessor is a fault: it would be passed over in silence. */
export function migrationNames(migrationsFolder: string): readonly MigrationName[] {
  const { entries } = migrationsJournal.parse(
    JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')),
  );
  assert(
    entries.every(({ when }, index) => index === 0 || when > (entries[index - 1]?.when ?? 0)),
    'each migration is newer than the one before it',
  );
  return entries;
}

/** The migration of a folder with this tag; undefined where there is none. */
export function migrationNamed(migrationsFolder: string, tag: string): MigrationName | undefined {
  return migrationNames(migrationsFolder).find((migration) => migration.tag === tag);
}

/** The migrations of a folder with what they do, oldest first. */
export function readMigrations(migrationsFolder: string): readonly Migration[] {
  const names = migrationNames(migrationsFolder);
  return readMigrationFiles({ migrationsFolder }).map(({ folderMillis, sql, hash }, index) => {
    const tag = names[index]?.tag ?? '';
    return { tag, when: folderMillis, statements: sql, reverse: readReverse(migrationsFolder, tag), hash };
  });
}

function readReverse(migrationsFolder: string, tag: string): readonly string[] | null {
  const file = join(migrationsFolder, 'down', `${tag}.sql`);
  return existsSync(file) ? readFileSync(file, 'utf8').split(BREAKPOINT) : null;
}

/** The migration whose schema this version works with. */
export function newestMigration(migrationsFolder: string): MigrationName {
  const newest = migrationNames(migrationsFolder).at(-1);
  assert(newest !== undefined, 'there are migrations');
  return newest;
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

/** Takes migrations back, the newest first, within the transaction that is open. */
export function reverseMigrations(sqlite: SqliteDatabase.Database, migrations: readonly Migration[]): void {
  const forget = sqlite.prepare(`DELETE FROM ${APPLIED} WHERE created_at = ?`);
  for (const { tag, reverse, when } of migrations.toReversed()) {
    if (reverse === null) throw new StoreUnusable('not_migrated', `nothing takes ${tag} back`);
    for (const statement of reverse) sqlite.exec(statement);
    forget.run(when);
  }
}

/**
 * Refuses a database that a newer version of the app has migrated.
 * @throws {StoreUnusable}
 */
export function assertNotNewer(sqlite: SqliteDatabase.Database, location: DatabaseLocation): void {
  const applied = newestApplied(sqlite);
  if (applied !== null && applied > newestMigration(location.migrationsFolder).when)
    throw new StoreUnusable('newer', `a newer Coaster has migrated ${location.file}`);
}
