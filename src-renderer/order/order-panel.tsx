import { t } from '@lingui/core/macro';
import { OrderConflict } from './order-conflict.tsx';
import { OrderEmpty } from './order-empty.tsx';
import { OrderFooter } from './order-footer.tsx';
import { OrderHeader } from './order-header.tsx';
import { OrderLines } from './order-lines.tsx';
import styles from './order-panel.module.css';
import { useHolderName, useItems } from './use-holder.ts';

/** What is on the order, what it comes to, and what can be done with all of it. */
export function OrderPanel() {
  const name = useHolderName();
  const isEmpty = useItems().length === 0;
  return (
    <section className={styles.panel} aria-label={t`Order of ${name}`}>
      <OrderHeader />
      {isEmpty ? <OrderEmpty /> : <OrderLines />}
      <OrderConflict />
      <OrderFooter />
    </section>
  );
}
