import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PaymentMethod } from '../../src-shared/domain/sale.ts';

/** Ways of paying, as a label. */
export const METHOD_LABELS: Readonly<Record<PaymentMethod, MessageDescriptor>> = {
  cash: msg`Cash`,
  card: msg`Card`,
  other: msg({ message: 'Other', context: 'way of paying' }),
};
