import { t } from '@lingui/core/macro';
import { ReceiptText } from 'lucide-react';
import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';
import { ReceiptOfSale } from '../receipt/receipt-of-sale.tsx';
import { useReceipt } from '../receipt/use-receipt.ts';
import styles from './open-receipt.module.css';

/** The receipt of the sale that was tapped, with its lines. */
export function OpenReceipt({ entry }: { readonly entry: Pick<SalesEntry, 'kind' | 'id'> | null }) {
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.place} role="region" aria-label={t`Receipt`} aria-live="polite" tabIndex={0}>
      {entry === null ? (
        <p className={styles.nothing}>
          <ReceiptText aria-hidden className={styles.sign} strokeWidth={1.6} />
          {t`Tap a sale to see its receipt.`}
        </p>
      ) : (
        <Receipt kind={entry.kind} id={entry.id} />
      )}
    </div>
  );
}

function Receipt({ kind, id }: Pick<SalesEntry, 'kind' | 'id'>) {
  const receipt = useReceipt(kind, id);
  return receipt === null ? null : <ReceiptOfSale receipt={receipt} />;
}
