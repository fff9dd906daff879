import type SqliteDatabase from 'better-sqlite3';
import type { DatabaseLocation } from '../database-location.ts';
import { storageFault } from '../storage-fault.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { type ColumnSums, changedColumns, columnSums } from './column-sums.ts';
import {
  type MigrationName,
  newestApplied,
  readMigrations,
  reverseMigrations,
  runMigrations,
} from './migrations.ts';
import { schemaAsOf, schemaDifferences, schemaOf } from './schema-shape.ts';
import { assertToldByJournals, noteTakenBack } from './taken-back.ts';

/** A schema that a database is to have: that of a migration, with all before it and none after it. */
export interface SchemaWanted extends Omit<DatabaseLocation, 'file'> {
  readonly until: MigrationName;
}

/**
 * Brings a database forward or back to a schema, as one transaction: all of it, or nothing after a throw. Whatever was there before
 * and has a place in the other schema must be there after, value by value, or it is refused.
 *
 * Foreign keys are off around it, since switching them off within a transaction has no effect: a parent table that is made anew
 * would then silently empty its children.
 * @throws {StoreUnusable} when a migration fails, or changed what it should have kept.
 */
export function changeSchema(sqlite: SqliteDatabase.Database, wanted: SchemaWanted): void {
  if (newestApplied(sqlite) === wanted.until.when) return;
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    const before = { sums: columnSums(sqlite), orphans: orphansOf(sqlite) };
    // Another process may have been faster, so only now is it certain which way it goes.
    const newest = newestApplied(sqlite) ?? 0;
    if (newest < wanted.until.when) goForward(sqlite, wanted, { newest, sums: before.sums });
    else goBack(sqlite, wanted, { newest, sums: before.sums });
    assertSound(sqlite, before.orphans);
    sqlite.exec('COMMIT');
  } catch (cause) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw asUnusable(cause);
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

interface Found {
  /** When the newest migration of the database was made; 0 if it has none. */
  readonly newest: number;
  readonly sums: ColumnSums;
}

/** Every column that was there is there, with the same values. */
function goForward(sqlite: SqliteDatabase.Database, wanted: SchemaWanted, { newest, sums }: Found): void {
  const lacking = readMigrations(wanted.migrationsFolder).filter(
    ({ when }) => when > newest && when <= wanted.until.when,
  );
  runMigrations(sqlite, lacking);
  assertKept(sums, columnSums(sqlite));
}

/** Every column of the former schema is there, with the same values, and no other; what the others held can be told from the journals. */
function goBack(sqlite: SqliteDatabase.Database, wanted: SchemaWanted, { newest, sums }: Found): void {
  const former = schemaAsOf(wanted);
  const isOfFormer = (column: string) => former.columns.has(column);
  const taken = [...sums.keys()].filter((column) => !isOfFormer(column));
  assertToldByJournals(sqlite, taken);
  const undone = readMigrations(wanted.migrationsFolder).filter(
    ({ when }) => when > wanted.until.when && when <= newest,
  );
  reverseMigrations(sqlite, undone);
  noteTakenBack(sqlite, taken);
  assertKept(new Map([...sums].filter(([column]) => isOfFormer(column))), columnSums(sqlite));
  const differences = schemaDifferences(schemaOf(sqlite), former);
  if (differences.length > 0) throw notMigrated(`it would leave another schema: ${differences.join(', ')}`);
}

function assertKept(before: ColumnSums, after: ColumnSums): void {
  const changed = changedColumns(before, after);
  if (changed.length > 0) throw notMigrated(`it would change ${changed.join(', ')}`);
}

function assertSound(sqlite: SqliteDatabase.Database, orphans: ReadonlySet<string>): void {
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
