import { and, asc, eq } from 'drizzle-orm';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import type { RefundState } from '../../src-shared/domain/refund.ts';
import { earlierRegister } from '../../src-shared/domain/register.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { refunds } from './schema.ts';

/** The refund of an id, as it was recorded. */
export function readRefund({ orm }: ReadDb, id: string): RefundState | undefined {
  const row = orm.select().from(refunds).where(eq(refunds.id, id)).get();
  return row === undefined ? undefined : rowToRefund(row);
}

/** Removes what an operation recorded, if that is what stands. */
export function removeRefund({ orm }: WriteDb, id: string, stamp: Stamp): void {
  orm
    .delete(refunds)
    .where(and(eq(refunds.id, id), eq(refunds.stamp, stamp)))
    .run();
}

/** Every refund of a sale, oldest first. */
export function refundsOf({ orm }: ReadDb, sale: string): readonly RefundState[] {
  return orm
    .select()
    .from(refunds)
    .where(eq(refunds.sale, sale))
    .orderBy(asc(refunds.stamp))
    .all()
    .map(rowToRefund);
}

/** Records a refund. It is said once; should two operations carry one id, the earlier stands. */
export function writeRefund(db: WriteDb, id: string, given: RefundState): void {
  const { value, journal, stamp, at, operator } = earlierRegister(readRefund(db, id) ?? null, given);
  const row = { formerReceipt: null, ...value, journal, stamp, at, operator };
  db.orm
    .insert(refunds)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: refunds.id, set: row })
    .run();
}

function rowToRefund(row: typeof refunds.$inferSelect): RefundState {
  const { id: _, journal, stamp, at, operator, formerReceipt, ...said } = row;
  const value = { ...said, ...(formerReceipt === null ? {} : { formerReceipt }) };
  return { value, journal, stamp, at, operator };
}
