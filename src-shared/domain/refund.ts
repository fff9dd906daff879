import * as z from 'zod';
import { id, reasonText } from './primitives.ts';
import type { Register } from './register.ts';
import { PAYMENT_METHODS, sale, saleLine } from './sale.ts';

/**
 * Money given back for lines of a sale. The sale stays as it was recorded; the lines count as not settled by so much. Its
 * receipt number is the next of its journal: sales and refunds share one gapless count.
 */
export const refund = z.strictObject({
  /** The sale that had taken the money. */
  sale: id,
  receiptNumber: sale.shape.receiptNumber,
  formerReceipt: sale.shape.formerReceipt,
  lines: z.array(saleLine).min(1).max(500),
  totalMinor: z.int(),
  taxes: sale.shape.taxes,
  method: z.enum(PAYMENT_METHODS),
  reason: reasonText,
});
export type Refund = z.infer<typeof refund>;

export interface RefundState extends Register<Refund> {
  readonly journal: string;
  readonly at: number;
  readonly operator: string | null;
}
