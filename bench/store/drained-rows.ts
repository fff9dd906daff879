import { asc, eq } from 'drizzle-orm';
import type { CentralDb } from '../../src-central/store/database.ts';
import * as schema from '../../src-central/store/schema.ts';

/** The rows that a history left in central's large tables. */
export interface DrainedRows {
  readonly operations: readonly (typeof schema.operations.$inferInsert)[];
  readonly lines: readonly (typeof schema.lines.$inferInsert)[];
  readonly sales: readonly (typeof schema.sales.$inferInsert)[];
}

/** Reads them in the order in which they were made. */
export async function readDrainedRows(db: CentralDb, venue: string): Promise<DrainedRows> {
  const { operations, lines, sales } = schema;
  return {
    operations: await db
      .select()
      .from(operations)
      .where(eq(operations.venue, venue))
      .orderBy(asc(operations.journal), asc(operations.seq)),
    lines: await db.select().from(lines).where(eq(lines.venue, venue)).orderBy(asc(lines.originStamp)),
    sales: await db.select().from(sales).where(eq(sales.venue, venue)).orderBy(asc(sales.stamp)),
  };
}

/** The n-th of so many equal parts of the rows. */
export function partOf(rows: DrainedRows, part: number, parts: number): DrainedRows {
  const cut = <Row>(all: readonly Row[]): readonly Row[] =>
    all.slice(Math.floor((all.length * part) / parts), Math.floor((all.length * (part + 1)) / parts));
  return { operations: cut(rows.operations), lines: cut(rows.lines), sales: cut(rows.sales) };
}

/** The least that keeping them can cost: plain multi-row inserts in one transaction; nothing is read, checked or derived. */
export async function insertPlainly(db: CentralDb, { operations, lines, sales }: DrainedRows): Promise<void> {
  await db.transaction(async (transaction) => {
    if (operations.length > 0) await transaction.insert(schema.operations).values([...operations]);
    if (lines.length > 0) await transaction.insert(schema.lines).values([...lines]);
    if (sales.length > 0) await transaction.insert(schema.sales).values([...sales]);
  });
}
