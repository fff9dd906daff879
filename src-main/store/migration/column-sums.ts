import { createHash, type Hash } from 'node:crypto';
import type SqliteDatabase from 'better-sqlite3';

/** A hash for each column, as `table.column`, over its values in all rows. */
export type ColumnSums = ReadonlyMap<string, string>;

interface Column {
  readonly name: string;
  /** Its place in the primary key, from 1; 0 outside of it. */
  readonly pk: number;
}

type Value = null | bigint | number | string | Buffer;

/** Sums up every value of a database, row by row in the order of the keys, so that what a migration did to it can be found. */
export function columnSums(sqlite: SqliteDatabase.Database): ColumnSums {
  const sums = new Map<string, string>();
  for (const table of tablesOf(sqlite)) {
    for (const [column, sum] of sumsOfTable(sqlite, table)) sums.set(`${table}.${column}`, sum);
  }
  return sums;
}

/** The columns that are no longer as they were: gone, or with another value in any row, or with other rows. */
export function changedColumns(before: ColumnSums, after: ColumnSums): readonly string[] {
  return [...before].flatMap(([column, sum]) => (after.get(column) === sum ? [] : [column]));
}

/** Without SQLite's own tables and those in which migrations are noted. */
function tablesOf(sqlite: SqliteDatabase.Database): readonly string[] {
  return sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema
       WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__*' ORDER BY name`,
    )
    .pluck()
    .all();
}

function sumsOfTable(sqlite: SqliteDatabase.Database, table: string): readonly (readonly [string, string])[] {
  const columns = sqlite.pragma(`table_info(${quoted(table)})`) as readonly Column[];
  const key = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
  const order = key.length === 0 ? 'rowid' : key.map(({ name }) => quoted(name)).join(', ');
  const rows = sqlite
    .prepare<[], Value[]>(
      `SELECT ${columns.map(({ name }) => quoted(name)).join(', ')} FROM ${quoted(table)} ORDER BY ${order}`,
    )
    .raw()
    // A number in JavaScript would hold large integers inexactly.
    .safeIntegers();
  const hashes = columns.map(() => createHash('sha256'));
  for (const row of rows.iterate()) {
    row.forEach((value, place) => {
      const hash = hashes[place];
      if (hash !== undefined) addValue(hash, value);
    });
  }
  return columns.map(({ name }, place) => [name, hashes[place]?.digest('hex') ?? '']);
}

/** The kind and the length go before a value, so that no two lists of values look alike. */
function addValue(hash: Hash, value: Value): void {
  if (value === null) hash.update('n');
  else if (typeof value === 'bigint') hash.update(`i${value};`);
  else if (typeof value === 'number') hash.update(`r${value};`);
  else if (typeof value === 'string') hash.update(`t${value.length};${value}`);
  else hash.update(`b${value.length};`).update(value);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
