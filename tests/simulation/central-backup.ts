import { type SQL, sql } from 'drizzle-orm';
import type { CentralDb } from '../../src-central/store/database.ts';
import { VENUE_TABLES } from './venue-tables.ts';

/** All rows of one venue at central, as they were at one moment. */
export type CentralBackup = readonly { readonly table: SQL; readonly rows: string }[];

export async function backUpVenue(db: CentralDb, venue: string): Promise<CentralBackup> {
  const backup: { table: SQL; rows: string }[] = [];
  for (const each of VENUE_TABLES) {
    const table = sql`${each}`;
    const found = await db.execute(
      sql`SELECT coalesce(json_agg(kept), '[]')::text AS rows FROM ${table} AS kept WHERE venue = ${venue}`,
    );
    backup.push({ table, rows: textIn(found) });
  }
  return backup;
}

/** Puts a venue back to what it was. */
export function restoreVenue(db: CentralDb, venue: string, backup: CentralBackup): Promise<void> {
  return db.transaction(async (transaction) => {
    for (const { table, rows } of backup) {
      await transaction.execute(sql`DELETE FROM ${table} WHERE venue = ${venue}`);
      await transaction.execute(
        sql`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, ${rows}::json)`,
      );
    }
  });
}

/** What the driver answers is not typed across drivers. */
function textIn(answered: unknown): string {
  const [row] = (answered as { readonly rows: readonly { readonly rows: string }[] }).rows;
  return row?.rows ?? '[]';
}
