import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { verifyFile } from '../../src-main/store/verify.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { repo } from './launch.ts';

export const dataFile = (dataDir: string) => path.join(dataDir, 'coaster.db');

/** What is wrong with the data of a terminal that is not running: with the file itself, its journals or what follows from them. */
export function findFaults(dataDir: string): readonly string[] {
  const file = dataFile(dataDir);
  const sqlite = new SqliteDatabase(file, { readonly: true });
  const integrity = sqlite.pragma('integrity_check', { simple: true });
  sqlite.close();
  const { faults } = verifyFile({ file, migrationsFolder: path.join(repo, 'drizzle', 'terminal') });
  return integrity === 'ok' ? faults : [`integrity_check: ${String(integrity)}`, ...faults];
}

/** The open lines of the tables as they are on disk, each as `table / product` with its quantity, in no order. */
export function linesOnDisk(dataDir: string): readonly (readonly [string, number])[] {
  const sqlite = new SqliteDatabase(dataFile(dataDir), { readonly: true });
  const rows = sqlite
    .prepare<[], { name: string; items: string }>('SELECT name, items FROM tables WHERE items IS NOT NULL')
    .all();
  sqlite.close();
  return rows.flatMap(({ name, items }) =>
    (JSON.parse(items) as readonly Item[]).map(
      (item) => [`Table ${name} / ${item.name}`, item.quantity] as const,
    ),
  );
}

/** An operation with the names of whoever did it and whoever approved it. */
export interface Deed {
  readonly type: string;
  readonly operator: string | null;
  readonly approvedBy: string | null;
}

/** All operations of a terminal as they are on disk, in the order of the journals. */
export function deedsOnDisk(dataDir: string): readonly Deed[] {
  const sqlite = new SqliteDatabase(dataFile(dataDir), { readonly: true });
  const rows = sqlite
    .prepare<[], Deed>(
      `SELECT type,
         (SELECT name FROM staff WHERE id = operator) AS operator,
         (SELECT name FROM staff WHERE id = json_extract(body, '$.approvedBy')) AS approvedBy
       FROM operations ORDER BY journal, seq`,
    )
    .all();
  sqlite.close();
  return rows;
}
