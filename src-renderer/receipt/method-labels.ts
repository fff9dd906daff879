import type { PaymentMethod } from '../../src-shared/domain/sale.ts';

/** Ways of paying, as a label. */
export const METHOD_LABELS: Readonly<Record<PaymentMethod, string>> = {
  cash: 'Cash',
  card: 'Card',
  other: 'Other',
};
