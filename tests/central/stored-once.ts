import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { lines, operations } from '../../src-central/store/schema.ts';
import type { StartedCentral } from './started-central.ts';

/** Every written order is there once, and so is what it did: each is of one line with a quantity of one. */
export async function expectStoredOnce(
  { database: { db } }: StartedCentral,
  { venue, orders }: { readonly venue: string; readonly orders: number },
): Promise<void> {
  const [kept] = await db
    .select({ orders: sql<number>`count(DISTINCT (journal, seq))::integer` })
    .from(operations)
    .where(sql`${operations.venue} = ${venue} AND ${operations.type} = 'line.added'`);
  expect(kept).toEqual({ orders });
  const [sum] = await db
    .select({ lines: sql<number>`count(*)::integer`, quantity: sql<number>`sum(remaining)::integer` })
    .from(lines)
    .where(sql`${lines.venue} = ${venue}`);
  expect(sum).toEqual({ lines: orders, quantity: orders });
}
