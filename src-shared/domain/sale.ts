import * as z from 'zod';
import { basisPoints, holder, id, nameText, paidMinor, quantity, unitPriceMinor } from './primitives.ts';
import type { Register } from './register.ts';

export const PAYMENT_METHODS = ['cash', 'card', 'other'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Money taken. `amountMinor` goes towards the sale; `tenderedMinor` is what the guest handed over, so change is the difference. */
export const payment = z.strictObject({
  id,
  method: z.enum(PAYMENT_METHODS),
  amountMinor: paidMinor,
  tenderedMinor: paidMinor,
});
export type Payment = z.infer<typeof payment>;

export const saleLine = z.strictObject({
  line: id,
  name: nameText,
  variantName: nameText.nullable(),
  quantity,
  unitPriceMinor,
  basisPoints,
});
export type SaleLine = z.infer<typeof saleLine>;

const taxShare = z.strictObject({
  basisPoints,
  grossMinor: z.int(),
  netMinor: z.int(),
  taxMinor: z.int(),
});

const receiptNumber = z.int().min(1);

/**
 * Settled lines with their payments. The receipt number counts the sales of one journal from 1 without a gap; the pair of
 * journal and number is unique for ever.
 */
export const sale = z.strictObject({
  holder,
  receiptNumber,
  /** The receipt that the guest holds, where the operation was moved to another journal after it was printed. */
  formerReceipt: z.strictObject({ journal: id, receiptNumber }).optional(),
  lines: z.array(saleLine).min(1).max(500),
  totalMinor: z.int(),
  taxes: z.array(taxShare).max(20),
  payments: z.array(payment).max(50),
});
export type Sale = z.infer<typeof sale>;

export interface SaleState extends Register<Sale> {
  readonly journal: string;
  readonly at: number;
  readonly operator: string | null;
}
