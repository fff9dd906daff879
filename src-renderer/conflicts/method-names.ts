import { t } from '@lingui/core/macro';
import type { PaymentMethod } from '../../src-shared/domain/sale.ts';

/** Ways of paying, in a sentence, in the language that is spoken when one is read. */
export const METHOD_NAMES: Readonly<Record<PaymentMethod, string>> = {
  get cash() {
    return t`in cash`;
  },
  get card() {
    return t`by card`;
  },
  get other() {
    return t`in another way`;
  },
};
