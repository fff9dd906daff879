import type { Draft } from './operation.ts';

/** The receipt number that an operation uses up in its journal; 0 for one without. Sales and refunds share one count. */
export function receiptNumberOf(draft: Draft): number {
  switch (draft.type) {
    case 'sale.settled':
      return draft.body.sale.receiptNumber;
    case 'sale.refunded':
      return draft.body.refund.receiptNumber;
    default:
      return 0;
  }
}
