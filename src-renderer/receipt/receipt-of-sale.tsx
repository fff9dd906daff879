import { t } from '@lingui/core/macro';
import type { ReceiptView } from '../../src-shared/contract/sales-view.ts';
import { useSettings } from '../connection/venue-store.ts';
import { tableName } from '../ui/holder-name.ts';
import { receiptDocument } from './receipt-document.ts';
import { ReceiptPaper } from './receipt-paper.tsx';

/** A receipt on paper, as it was given. */
export function ReceiptOfSale({ receipt }: { readonly receipt: ReceiptView }) {
  const settings = useSettings();
  const { holder, name } = receipt.place;
  const { receiptNumber } = receipt;
  const holderName = name === null ? '' : holder?.kind === 'table' ? tableName(name) : name;
  const document = receiptDocument(receipt, { settings, holderName, who: receipt.who });
  return <ReceiptPaper document={document} label={t`Receipt ${receiptNumber}`} />;
}
