import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type SqliteDatabase from 'better-sqlite3';

/** Every row of every table, or of those that are asked for, in an order that does not depend on when it came. */
export function tableContents(
  sqlite: SqliteDatabase.Database,
  isWanted: (table: string) => boolean = () => true,
): Readonly<Record<string, readonly string[]>> {
  const names = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  return Object.fromEntries(
    names.filter(isWanted).map((name) => {
      const rows = sqlite.prepare(`SELECT * FROM "${name}"`).all();
      return [name, rows.map((row) => JSON.stringify(row)).sort()];
    }),
  );
}

export function fileHash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
