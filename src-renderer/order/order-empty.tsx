import { t } from '@lingui/core/macro';
import styles from './order-empty.module.css';
import { useOpenOrder } from './order-session.ts';

export function OrderEmpty() {
  const { holder } = useOpenOrder();
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{t`Nothing ordered yet`}</p>
      <p className={styles.hint}>
        {holder.kind === 'counter'
          ? t`Tap products to start. Put the order on a table or a tab when you know where the guests sit.`
          : t`Tap products to add them, or scan a barcode.`}
      </p>
    </div>
  );
}
