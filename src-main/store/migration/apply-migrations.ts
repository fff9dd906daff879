import type SqliteDatabase from 'better-sqlite3';
import { storageFault } from '../storage-fault.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { changedColumns, columnSums } from './column-sums.ts';
import { pendingMigrations, runMigrations } from './migrations.ts';

/**
 * Applies what a database lacks, as one transaction: all of it, or nothing after a throw. Whatever was there before must be there
 * after, value by value, or it is refused.
 *
 * Foreign keys are off around it, since switching them off within a transaction has no effect: a parent table that is made anew
 * would then silently empty its children.
 * @throws {StoreUnusable} when a migration fails, or changed what it should have kept.
 */
export function applyMigrations(sqlite: SqliteDatabase.Database, migrationsFolder: string): void {
  if (pendingMigrations(sqlite, migrationsFolder).length === 0) return;
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    const before = { sums: columnSums(sqlite), orphans: orphansOf(sqlite) };
    // Another process may have been faster.
    runMigrations(sqlite, pendingMigrations(sqlite, migrationsFolder));
    assertKept(sqlite, before);
    sqlite.exec('COMMIT');
  } catch (cause) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw asUnusable(cause);
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

interface Before {
  readonly sums: ReturnType<typeof columnSums>;
  readonly orphans: ReadonlySet<string>;
}

function assertKept(sqlite: SqliteDatabase.Database, { sums, orphans }: Before): void {
  const changed = changedColumns(sums, columnSums(sqlite));
  if (changed.length > 0) throw notMigrated(`it would change ${changed.join(', ')}`);
  const [orphan] = [...orphansOf(sqlite)].filter((each) => !orphans.has(each));
  if (orphan !== undefined) throw notMigrated(`a row would refer to nothing: ${orphan}`);
  const verdict = sqlite.pragma('integrity_check(1)', { simple: true });
  if (verdict !== 'ok') throw notMigrated(`the integrity check says: ${String(verdict)}`);
}

/** The rows that refer to nothing. Old ones are kept as they are: what they refer to may have been lost long ago. */
function orphansOf(sqlite: SqliteDatabase.Database): ReadonlySet<string> {
  const found = sqlite.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly parent: string;
    readonly fkid: number;
  }[];
  // Row ids may change with a table that is made anew; how many there are may not.
  const counts = new Map<string, number>();
  for (const { table, parent } of found) {
    const kind = `${table} → ${parent}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return new Set([...counts].map(([kind, count]) => `${kind} × ${count}`));
}

function asUnusable(cause: unknown): StoreUnusable {
  if (cause instanceof StoreUnusable) return cause;
  const fault = storageFault(cause);
  return fault === null || fault === 'other'
    ? notMigrated(cause instanceof Error ? cause.message : String(cause), cause)
    : StoreUnusable.from(cause);
}

function notMigrated(finding: string, cause?: unknown): StoreUnusable {
  return new StoreUnusable('not_migrated', finding, { cause });
}
