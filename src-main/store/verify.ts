import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { CheckResult } from '../../src-shared/contract/contract.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import { chainFault } from '../../src-shared/domain/journal.ts';
import type { ReadDb } from './database.ts';
import { bindingOptions, type DatabaseLocation } from './database-location.ts';
import { PROJECTIONS } from './projected-tables.ts';
import { rebuildBeside } from './rebuild-beside.ts';
import * as schema from './schema.ts';
import { sha256 } from './sha256.ts';
import { createStore, type Store } from './store.ts';
import { StoreUnusable } from './store-unusable.ts';

const PAGE = 2000;

/**
 * Checks a whole terminal: the file, the chains of its journals, and that every projection is what the journals make it. Reads
 * beside a terminal at work, on a connection of its own, and sees one moment of it.
 */
export function verifyFile(location: DatabaseLocation): CheckResult {
  let sqlite: SqliteDatabase.Database | undefined;
  try {
    sqlite = new SqliteDatabase(location.file, { ...bindingOptions(location), readonly: true });
    sqlite.exec('BEGIN');
    const found = sqlite.pragma('quick_check') as readonly { readonly quick_check: string }[];
    const damage = found.map((row) => row.quick_check).filter((verdict) => verdict !== 'ok');
    if (damage.length > 0)
      return { operations: 0, faults: damage.map((verdict) => `The file is damaged: ${verdict}.`) };
    return verifyStore(createStore({ sqlite, orm: drizzle(sqlite, { schema }) }), location);
  } catch (cause) {
    const { because, message } = StoreUnusable.from(cause);
    const what = because === 'damaged' ? 'is damaged' : 'cannot be checked';
    return { operations: 0, faults: [`The file ${what}: ${message}.`] };
  } finally {
    sqlite?.close();
  }
}

/**
 * Rebuilds all projections from the journals in a database of its own and compares them, row by row. While older history is
 * still to come, or is not understood, nothing can be rebuilt: then the chains are checked as far as they are here.
 */
export function verifyStore(store: Store, location: Omit<DatabaseLocation, 'file'>): CheckResult {
  if (!store.isWhole()) return verifyChains(store);
  const { store: rebuilt, operations, broken } = rebuildBeside(store, location);
  try {
    if (broken !== null) {
      const { journal, seq, fault } = broken;
      return { operations, faults: [`Journal ${journal} is broken at operation ${seq}: ${fault.fault}.`] };
    }
    return {
      operations,
      faults: PROJECTIONS.flatMap((table) => differences(table, store.db, rebuilt.db)),
    };
  } finally {
    rebuilt.close();
  }
}

function verifyChains(store: Store): CheckResult {
  const faults: string[] = [];
  let operations = 0;
  for (const { journal, parts } of store.chains()) {
    for (const { head, through } of parts) {
      let last = head;
      while (last.seq < through) {
        const page = store.operations.after(store.db, journal, last.seq, Math.min(PAGE, through - last.seq));
        const broken = page.find((operation) => {
          const fault = chainFault(operation, last, sha256);
          last = operation;
          return fault !== null;
        });
        operations += page.length;
        if (broken === undefined && page.length > 0) continue;
        faults.push(`Journal ${journal} is broken at operation ${broken?.seq ?? last.seq + 1}.`);
        break;
      }
    }
  }
  return { operations, faults, isHistoryMissing: true };
}

function differences(table: SQLiteTable, stored: ReadDb, rebuilt: ReadDb): readonly string[] {
  const { name } = getTableConfig(table);
  const expected = rowsByKey(table, rebuilt);
  const actual = rowsByKey(table, stored);
  const keys = new Set([...expected.keys(), ...actual.keys()]);
  return [...keys].flatMap((key) => {
    if (expected.get(key) === actual.get(key)) return [];
    const what = !actual.has(key) ? 'is missing' : expected.has(key) ? 'differs' : 'should not be there';
    return [`In ${name}, ${key} ${what}, by what the journals say.`];
  });
}

/** The rows of a table as canonical text, by primary key. */
function rowsByKey(table: SQLiteTable, { orm }: ReadDb): ReadonlyMap<string, string> {
  const { columns, primaryKeys } = getTableConfig(table);
  const keyNames = new Set([
    ...columns.filter((column) => column.primary).map((column) => column.name),
    ...primaryKeys.flatMap((key) => key.columns.map((column) => column.name)),
  ]);
  const keyFields = Object.entries(table).flatMap(([field, column]) =>
    typeof column === 'object' && column !== null && 'name' in column && keyNames.has(String(column.name))
      ? [field]
      : [],
  );
  const rows = orm.select().from(table).all() as readonly Record<string, unknown>[];
  return new Map(rows.map((row) => [keyFields.map((field) => String(row[field])).join(' '), canonical(row)]));
}
