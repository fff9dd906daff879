import type { Draft } from './operation.ts';

/** The receipt number that an operation uses up in its journal; 0 for one without. Sales and refunds share one count. */
export function receiptNumberOf(draft: Draft): number {
  if (draft.type === 'sale.settled') return draft.body.sale.receiptNumber;
  return draft.type === 'sale.refunded' ? draft.body.refund.receiptNumber : 0;
}
