import { and, eq, or, sql } from 'drizzle-orm';
import { RECORD_KINDS, type RecordKind } from '../../src-shared/domain/record.ts';
import type { VenueSnapshot } from '../../src-shared/domain/snapshot.ts';
import type { CentralDb } from './database.ts';
import { RECORD_TABLES } from './record-tables.ts';
import { rowToLine, rowToState } from './row-states.ts';
import * as schema from './schema.ts';

/**
 * Reads all that a new terminal of a venue needs to work, as of one moment.
 * @returns null while central holds operations that it does not understand: what they did is not in its rows, so that the
 *   terminal has to take in the whole history instead.
 */
export function readSnapshot(db: CentralDb, venue: string): Promise<VenueSnapshot | null> {
  return db.transaction(
    async (transaction) => {
      const { operations, journals } = schema;
      const notUnderstood = await transaction
        .select({ seq: operations.seq })
        .from(operations)
        .where(and(eq(operations.venue, venue), sql`NOT ${operations.understood}`))
        .limit(1);
      if (notUnderstood.length > 0) return null;
      const { journal, seq, hash, stamp, receipts } = journals;
      const ends = await transaction
        .select({ journal, seq, hash, stamp, receipts })
        .from(journals)
        .where(eq(journals.venue, venue));
      const records: VenueSnapshot['records'][number][] = [];
      for (const kind of RECORD_KINDS) records.push(...(await readRecords(transaction, venue, kind)));
      return { journals: ends, records, lines: await readLines(transaction, venue) };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function readRecords(
  db: CentralDb,
  venue: string,
  kind: RecordKind,
): Promise<VenueSnapshot['records']> {
  const table = RECORD_TABLES[kind];
  // The closed tabs of years are history.
  const closed = kind === 'tab' ? sql`AND ${schema.tabs.open}` : sql``;
  const rows = await db.select().from(table).where(sql`${table.venue} = ${venue} ${closed}`);
  return rows.map((row) => ({ kind, id: row.id, fields: rowToState(row) }));
}

async function readLines(db: CentralDb, venue: string): Promise<VenueSnapshot['lines']> {
  const { lines } = schema;
  const rows = await db
    .select()
    .from(lines)
    // Each half has an index of its own.
    .where(and(eq(lines.venue, venue), or(sql`${lines.remaining} > 0`, sql`${lines.remaining} < 0`)));
  return rows.map((row) => ({ id: row.id, state: rowToLine(row) }));
}
