import SqliteDatabase from 'better-sqlite3';
import { bindingOptions } from '../database-location.ts';
import { readMigrations, runMigrations } from './migrations.ts';
import type { SchemaWanted } from './schema-change.ts';

/** What a database consists of, without what lies in it. */
export interface SchemaShape {
  /** By `table.column`: type, default, place in the key and what it refers to. */
  readonly columns: ReadonlyMap<string, string>;
  /** Indexes, views and triggers by name, as they were made. */
  readonly others: ReadonlyMap<string, string>;
}

/** The schema of a database, without the tables in which migrations are noted. */
export function schemaOf(sqlite: SqliteDatabase.Database): SchemaShape {
  const made = sqlite
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__*'`,
    )
    .all();
  const tables = made.filter(({ type }) => type === 'table');
  return {
    columns: new Map(tables.flatMap(({ name }) => columnsOf(sqlite, name))),
    others: new Map(made.filter(({ type }) => type !== 'table').map(({ name, sql }) => [name, sql])),
  };
}

/** The schema that a new database has after the migrations up to one. */
export function schemaAsOf({ until, migrationsFolder, ...binding }: SchemaWanted): SchemaShape {
  const sqlite = new SqliteDatabase(':memory:', bindingOptions(binding));
  try {
    runMigrations(
      sqlite,
      readMigrations(migrationsFolder).filter(({ when }) => when <= until.when),
    );
    return schemaOf(sqlite);
  } finally {
    sqlite.close();
  }
}

/** The names of what is in one schema alone, or differs between the two. */
export function schemaDifferences(one: SchemaShape, other: SchemaShape): readonly string[] {
  const parts = (['columns', 'others'] as const).flatMap((part) => {
    const names = new Set([...one[part].keys(), ...other[part].keys()]);
    return [...names].filter((name) => one[part].get(name) !== other[part].get(name));
  });
  return parts.toSorted();
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

interface Reference {
  readonly from: string;
  readonly to: string | null;
  readonly table: string;
}

/** Where a column stands among the others is not told: one that was added later stands at the end. */
function columnsOf(
  sqlite: SqliteDatabase.Database,
  table: string,
): readonly (readonly [column: string, shape: string])[] {
  const columns = sqlite.prepare<[string], ColumnInfo>('SELECT * FROM pragma_table_info(?)').all(table);
  const references = sqlite
    .prepare<[string], Reference>('SELECT * FROM pragma_foreign_key_list(?)')
    .all(table);
  return columns.map(({ name, type, notnull, dflt_value, pk }) => {
    const refersTo = references.filter(({ from }) => from === name).map((each) => [each.table, each.to]);
    return [`${table}.${name}`, JSON.stringify([type.toLowerCase(), notnull, dflt_value, pk, refersTo])];
  });
}
