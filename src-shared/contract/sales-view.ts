import * as z from 'zod';
import { holder, id, wallMs } from '../domain/primitives.ts';
import { PAYMENT_METHODS, sale } from '../domain/sale.ts';

const method = z.enum(PAYMENT_METHODS);

/** From the first moment on, up to and without the second. */
export const timeSpan = z.strictObject({ from: wallMs, to: wallMs });
export type TimeSpan = z.infer<typeof timeSpan>;

/** After which entry a page goes on. */
const cursor = z.strictObject({ at: wallMs, id });

export const salesPageInput = z.strictObject({
  span: timeSpan,
  /** Null for the newest. */
  after: cursor.nullable(),
  limit: z.int().min(1).max(200),
});
export type SalesPageInput = z.infer<typeof salesPageInput>;

const entry = {
  id,
  at: wallMs,
  /** Table, tab or counter by its name, also one that is gone; a counter has none. No holder: the sale that is given back is not here. */
  place: z.object({ holder: holder.nullable(), name: z.string().nullable() }),
  /** Null where nobody had signed in, or the person is not known here. */
  who: z.string().nullable(),
  /** Whether it was on this terminal. */
  here: z.boolean(),
  /** The terminal that wrote the journal; null while nothing here says so. */
  terminal: id.nullable(),
  journal: id,
  /** The number of the receipt in its journal. */
  receiptNumber: z.int(),
  /** What was taken, or given back. Never negative. */
  totalMinor: z.int(),
};

/** Money taken, or given back: one receipt number each. */
export const salesEntry = z.object({
  kind: z.enum(['sale', 'refund']),
  ...entry,
  methods: z.array(method),
});
export type SalesEntry = z.infer<typeof salesEntry>;

/** Newest first. */
export const salesPage = z.object({ entries: z.array(salesEntry), next: cursor.nullable() });
export type SalesPage = z.infer<typeof salesPage>;

/** What a span of time comes to, all terminals together, as far as it is known here. */
export const salesTotals = z.object({
  sales: z.object({ count: z.int(), totalMinor: z.int() }),
  refunds: z.object({ count: z.int(), totalMinor: z.int() }),
  methods: z.array(z.object({ method, takenMinor: z.int(), givenBackMinor: z.int() })),
  /** When something was sold last before the span, and first after it; null if never. */
  earlier: wallMs.nullable(),
  later: wallMs.nullable(),
});
export type SalesTotals = z.infer<typeof salesTotals>;

const receipt = {
  ...entry,
  formerReceipt: sale.shape.formerReceipt,
  lines: sale.shape.lines,
  taxes: sale.shape.taxes,
};

/** All that a receipt says. */
export const receiptView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sale'), ...receipt, payments: sale.shape.payments }),
  z.object({
    kind: z.literal('refund'),
    ...receipt,
    method,
    reason: z.string(),
    /** The receipt whose money was given back; null while that sale is not here. */
    saleReceipt: z.int().nullable(),
  }),
]);
export type ReceiptView = z.infer<typeof receiptView>;

export const receiptInput = z.strictObject({ kind: z.enum(['sale', 'refund']), id });
