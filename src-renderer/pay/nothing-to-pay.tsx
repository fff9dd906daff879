import { t } from '@lingui/core/macro';
import { ArrowLeft } from 'lucide-react';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import styles from './nothing-to-pay.module.css';

/** Shown when the order was paid, moved or cleared under the person's hands. */
export function NothingToPay() {
  return (
    <section className={styles.nothing}>
      <h1 className={styles.title}>{t`Nothing is left to pay here`}</h1>
      <p className={styles.reason}>
        {t`The order was paid, moved or cleared meanwhile. What was paid is in the sales of the day.`}
      </p>
      <div className={styles.ways}>
        <Button size="often" onClick={() => goTo({ screen: 'sales' })}>
          {t`Sales of the day`}
        </Button>
        <Button size="often" tone="accent" icon={ArrowLeft} onClick={() => goTo({ screen: 'floor' })}>
          {t`Back to the floor`}
        </Button>
      </div>
    </section>
  );
}
