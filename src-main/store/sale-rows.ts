import { and, eq, sql } from 'drizzle-orm';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import { earlierRegister } from '../../src-shared/domain/register.ts';
import type { SaleState } from '../../src-shared/domain/sale.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { prepareInsert, prepareSave } from './hot-rows.ts';
import { payments, sales } from './schema.ts';

/** The sale of an id, as it was recorded. */
export function readSale({ orm }: ReadDb, id: string): SaleState | undefined {
  const row = orm.select().from(sales).where(eq(sales.id, id)).get();
  if (row === undefined) return undefined;
  const taken = orm.select().from(payments).where(eq(payments.sale, id)).orderBy(sql`rowid`).all();
  return {
    value: {
      holder: { kind: row.holderKind, id: row.holderId },
      receiptNumber: row.receiptNumber,
      ...(row.formerReceipt === null ? {} : { formerReceipt: row.formerReceipt }),
      lines: row.lines,
      taxes: row.taxes,
      totalMinor: row.totalMinor,
      payments: taken.map(({ sale: _, ...payment }) => payment),
    },
    stamp: row.stamp,
    journal: row.journal,
    at: row.at,
    operator: row.operator,
  };
}

/** Removes what an operation recorded, if that is what stands. */
export function removeSale({ orm }: WriteDb, id: string, stamp: Stamp): void {
  const isThere = orm
    .select({ id: sales.id })
    .from(sales)
    .where(and(eq(sales.id, id), eq(sales.stamp, stamp)))
    .get();
  if (isThere === undefined) return;
  orm.delete(payments).where(eq(payments.sale, id)).run();
  orm.delete(sales).where(eq(sales.id, id)).run();
}

/**
 * Prepares recording a sale. It is said once; should two operations carry one id, the earlier stands. Nearly every sale is new,
 * and costs a look and its inserts.
 */
export function prepareSaleWrite(db: ReadDb): (write: WriteDb, id: string, given: SaleState) => void {
  const isKnown = db.sqlite.prepare<[string], number>('SELECT 1 FROM sales WHERE id = ?').pluck();
  const save = prepareSave(db, sales);
  const addPayment = prepareInsert(db, payments, 'ON CONFLICT DO NOTHING');
  return (write, id, given) => {
    const known = isKnown.get(id) === undefined ? null : (readSale(write, id) ?? null);
    const sale = earlierRegister(known, given);
    if (sale === known) return;
    const { holder, receiptNumber, formerReceipt = null, totalMinor, lines, taxes } = sale.value;
    if (known !== null) write.orm.delete(payments).where(eq(payments.sale, id)).run();
    save({
      id,
      journal: sale.journal,
      receiptNumber,
      formerReceipt,
      stamp: sale.stamp,
      at: sale.at,
      operator: sale.operator,
      holderKind: holder.kind,
      holderId: holder.id,
      totalMinor,
      lines,
      taxes,
    });
    for (const payment of sale.value.payments) addPayment({ ...payment, sale: id });
  };
}
