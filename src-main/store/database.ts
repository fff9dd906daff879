import { existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { bindingOptions, type DatabaseLocation } from './database-location.ts';
import { bringToSchema, type SchemaChangeRequest } from './migration/bring-to-schema.ts';
import { assertNotNewer, newestApplied, newestMigration } from './migration/migrations.ts';
import { changeSchema } from './migration/schema-change.ts';
import { setPragmas } from './pragmas.ts';
import { readDataFile } from './read-data-file.ts';
import * as schema from './schema.ts';
import { StoreUnusable } from './store-unusable.ts';

declare const writable: unique symbol;

/** The database as queries may use it. */
export interface ReadDb {
  readonly sqlite: SqliteDatabase.Database;
  readonly orm: BetterSQLite3Database<typeof schema>;
}

/** The database inside a write transaction; only `writeTransaction` hands it out. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true;
}

/**
 * The tables whose size does not grow with the age of the venue. They are checked at every start; the whole file is checked in
 * the background, since that takes longer every year.
 */
const CHECKED_AT_START = [
  'journals',
  'installation',
  'rooms',
  'tables',
  'counters',
  'categories',
  'products',
  'variants',
  'modifier_groups',
  'modifiers',
  'tax_rates',
  'staff',
  'settings',
];

/**
 * Opens a terminal's database and brings its schema up to date, after a backup and a rehearsal.
 * @param onStep called before each step of a migration.
 * @throws {StoreUnusable} when the file is damaged, newer than this app, or cannot be written. The file stays as it was.
 */
export function openDatabase(
  location: DatabaseLocation,
  onStep: SchemaChangeRequest['onStep'] = () => undefined,
): ReadDb {
  let sqlite: SqliteDatabase.Database | undefined;
  try {
    const until = newestMigration(location.migrationsFolder);
    if (existsSync(location.file)) {
      assertUsable(location);
      bringToSchema({ location, until, now: new Date(), onStep });
    }
    sqlite = new SqliteDatabase(location.file, bindingOptions(location));
    setPragmas(sqlite, location.file);
    // A new file becomes one.
    changeSchema(sqlite, { ...location, until });
    return { sqlite, orm: drizzle(sqlite, { schema }) };
  } catch (cause) {
    sqlite?.close();
    throw cause instanceof StoreUnusable ? cause : StoreUnusable.from(cause);
  }
}

/** Whether a data file has a schema before that of this version, so that opening it takes a migration. */
export function isBehind(location: DatabaseLocation): boolean {
  if (!existsSync(location.file)) return false;
  try {
    const applied = readDataFile(location, newestApplied);
    return applied !== null && applied < newestMigration(location.migrationsFolder).when;
  } catch {
    // Whoever opens it will say what is wrong.
    return false;
  }
}

/**
 * Runs a change as one durable transaction: all of it is on disk when this returns, or none of it after a throw.
 * The callback is synchronous, since a transaction must not be left open while something is awaited.
 */
export function writeTransaction<Result>(
  db: ReadDb,
  change: (write: WriteDb) => Result extends Promise<unknown> ? never : Result,
): Result {
  const { sqlite } = db;
  const brackets = bracketsOf(sqlite);
  brackets.begin.run();
  try {
    const result = change(db as WriteDb);
    const askedAt = performance.now();
    brackets.commit.run();
    brackets.committed(performance.now() - askedAt);
    return result;
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}

/** Tells from now on how long each commit of this connection waited for the disk. */
export function watchCommits({ sqlite }: ReadDb, committed: (tookMs: number) => void): void {
  bracketsOf(sqlite).committed = committed;
}

interface Brackets {
  readonly begin: SqliteDatabase.Statement<[]>;
  readonly commit: SqliteDatabase.Statement<[]>;
  committed: (tookMs: number) => void;
}

const bracketsByConnection = new WeakMap<SqliteDatabase.Database, Brackets>();

/** The statements around every transaction, prepared once for each connection. */
function bracketsOf(sqlite: SqliteDatabase.Database): Brackets {
  const known = bracketsByConnection.get(sqlite);
  if (known !== undefined) return known;
  const brackets: Brackets = {
    begin: sqlite.prepare<[]>('BEGIN IMMEDIATE'),
    commit: sqlite.prepare<[]>('COMMIT'),
    committed: () => undefined,
  };
  bracketsByConnection.set(sqlite, brackets);
  return brackets;
}

/**
 * Looks at a file before anything could write to it: even closing a connection that may write moves the log into the file.
 * @throws {StoreUnusable}
 */
export function assertUsable(location: DatabaseLocation): void {
  readDataFile(location, (sqlite) => {
    assertNotNewer(sqlite, location);
    checkBoundedTables(sqlite);
  });
}

function checkBoundedTables(sqlite: SqliteDatabase.Database): void {
  const present = new Set(
    sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all(),
  );
  for (const table of CHECKED_AT_START.filter((name) => present.has(name))) {
    const verdict = sqlite.pragma(`quick_check(${table})`, { simple: true });
    if (verdict !== 'ok') throw new StoreUnusable('damaged', `in the table ${table}: ${String(verdict)}`);
  }
}
