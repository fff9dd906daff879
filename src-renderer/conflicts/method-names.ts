import type { PaymentMethod } from '../../src-shared/domain/sale.ts';

/** Ways of paying, in a sentence. */
export const METHOD_NAMES: Readonly<Record<PaymentMethod, string>> = {
  cash: 'in cash',
  card: 'by card',
  other: 'in another way',
};
