import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { SalesTotals } from '../../src-shared/contract/sales-view.ts';
import { useAmount } from '../order/use-amount.ts';
import { METHOD_LABELS } from '../receipt/method-labels.ts';
import styles from './day-totals.module.css';

/** What the day comes to: sold, by way of paying, given back. What was given back is taken off where it went out. */
export function DayTotals({ totals }: { readonly totals: SalesTotals | null }) {
  const amount = useAmount();
  if (totals === null) return <div className={styles.totals} />;
  const { sales, refunds, methods } = totals;
  const saleCount = sales.count;
  const refundCount = refunds.count;
  return (
    <dl className={styles.totals} aria-label={t`Totals of the day`}>
      <div className={styles.total} data-main>
        <dt className={styles.name}>{t`Sold`}</dt>
        <dd className={styles.amount}>{amount(sales.totalMinor)}</dd>
        <dd className={styles.note}>{plural(saleCount, { one: '# sale', other: '# sales' })}</dd>
      </div>
      {methods.map(({ method, takenMinor, givenBackMinor }) => (
        <div key={method} className={styles.total}>
          <dt className={styles.name}>{i18n._(METHOD_LABELS[method])}</dt>
          <dd className={styles.amount}>{amount(takenMinor - givenBackMinor)}</dd>
          <dd className={styles.note}>
            {givenBackMinor === 0 ? '' : lessWords(amount(takenMinor), amount(givenBackMinor))}
          </dd>
        </div>
      ))}
      {refundCount > 0 && (
        <div className={styles.total}>
          <dt className={styles.name}>{t`Given back`}</dt>
          <dd className={styles.amount}>{amount(refunds.totalMinor)}</dd>
          <dd className={styles.note}>{plural(refundCount, { one: '# time', other: '# times' })}</dd>
        </div>
      )}
    </dl>
  );
}

function lessWords(taken: string, givenBack: string): string {
  return t`${taken} less ${givenBack}`;
}
